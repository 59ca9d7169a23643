package io.portico.projections.audit;

import io.portico.access.Preview;
import io.portico.projections.Texts;
import io.portico.projections.store.ViewStore;
import io.portico.views.audit.AccessPreview.Effect;
import java.util.ArrayList;
import java.util.List;

/** Who sees what, with names. */
final class Effects {

    private Effects() {}

    static Titles titles(ViewStore store, Texts texts, List<Preview.Line> lines) {
        List<String> named = new ArrayList<>();
        lines.forEach(line -> {
            named.add(line.userId().named());
            named.add(line.resource().named());
        });
        return Titles.of(store, texts, named);
    }

    static List<Effect> of(List<Preview.Line> lines, Titles titles) {
        return lines.stream()
                .map(line -> new Effect(
                        line.userId(),
                        titles.of(line.userId()),
                        line.resource().named(),
                        titles.find(titled(line.resource().named()))))
                .toList();
    }

    /** A thread is called like its task. */
    private static String titled(String named) {
        return named.startsWith("thread:")
                ? "task:" + named.substring("thread:".length(), named.lastIndexOf('/'))
                : named;
    }
}
