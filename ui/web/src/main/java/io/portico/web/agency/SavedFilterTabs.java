package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.Check;
import io.portico.messages.FilterId;
import io.portico.messages.savedfilter.ChangeFilter;
import io.portico.messages.savedfilter.ForgetFilter;
import io.portico.messages.savedfilter.SaveFilter;
import io.portico.messages.sealing.Confidential;
import io.portico.views.me.FindSavedFilters;
import io.portico.views.me.SavedFilter;
import io.portico.web.parts.Dots;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.InPlace;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The reader's own saved filters, one click each, and the means to save what is shown now. */
final class SavedFilterTabs extends Nav {

    private final House house;
    private final Consumer<TaskAddress> turn;
    private final Live<List<SavedFilter>> live;

    /** A filter under whatever name. */
    private record Kept(FilterId id, String query) {
        static Kept of(SavedFilter filter) {
            return new Kept(filter.id(), filter.query());
        }
    }

    private final Map<Kept, Button> tabs = new HashMap<>();
    private final Button all;
    private final Button save = new Button(Words.say("filters.save"), Glyph.PLUS.draw(), _ -> save());
    private List<SavedFilter> saved = List.of();
    private TaskAddress address;

    SavedFilterTabs(House house, TaskAddress address, Consumer<TaskAddress> turn) {
        this.house = house;
        this.address = address;
        this.turn = turn;
        addClassName("saved-filters");
        setAriaLabel(Words.say("filters.saved"));
        all = tab(Words.say("filters.all"), TaskAddress.of(null));
        save.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        live = Live.keep(
                this,
                house,
                Set.of("self"),
                () -> house.ask(new FindSavedFilters()).items(),
                this::show,
                () -> show(List.of()));
    }

    /** Marks what is shown now. */
    void show(TaskAddress now) {
        address = now;
        show(saved);
    }

    private void show(List<SavedFilter> filters) {
        saved = filters;
        tabs.keySet().retainAll(filters.stream().map(Kept::of).toList());
        List<Button> now = new ArrayList<>();
        now.add(marked(all, TaskAddress.of(null)));
        boolean shown = address.parameters().isEmpty();
        for (SavedFilter filter : filters) {
            Button tab = tabs.computeIfAbsent(Kept.of(filter), _ -> tab(filter.name(), read(filter)));
            tab.setText(filter.name());
            now.add(marked(tab, read(filter)));
            if (isShown(filter)) {
                shown = true;
                now.add(actions(filter));
            }
        }
        if (!shown) {
            now.add(save);
        }
        InPlace.arrange(this, now);
    }

    private Button tab(String name, TaskAddress to) {
        Button tab = new Button(name, _ -> turn.accept(to));
        tab.addClassName("saved-filter");
        return tab;
    }

    private Button marked(Button tab, TaskAddress to) {
        if (to.parameters().equals(address.parameters())) {
            tab.getElement().setAttribute("aria-current", "true");
        } else {
            tab.getElement().removeAttribute("aria-current");
        }
        return tab;
    }

    /** The tab that is shown, or the one for everything: there whoever did something with a filter goes on. */
    private Button current() {
        return saved.stream()
                .filter(this::isShown)
                .findFirst()
                .flatMap(filter -> Optional.ofNullable(tabs.get(Kept.of(filter))))
                .orElse(all);
    }

    private boolean isShown(SavedFilter filter) {
        return read(filter).parameters().equals(address.parameters());
    }

    private static TaskAddress read(SavedFilter filter) {
        return TaskAddress.of(null, QueryParameters.fromString(filter.query()));
    }

    private Button actions(SavedFilter filter) {
        Dots more = new Dots(Words.say("filters.actions", filter.name()));
        ContextMenu menu = more.menu();
        menu.addItem(
                Words.say("filters.rename"),
                _ -> named(
                        Words.say("filters.rename.title"),
                        filter.name(),
                        (name, _) -> house.send(new ChangeFilter(
                                house.me().id(),
                                filter.id(),
                                Confidential.of(name),
                                Confidential.of(filter.query())))));
        menu.addItem(Words.say("filters.forget"), _ -> forget(filter));
        return more;
    }

    private void forget(SavedFilter filter) {
        if (Notice.attempt(() -> house.send(new ForgetFilter(house.me().id(), filter.id())))) {
            live.again();
            current().focus();
            Notice.undoable(Words.say("filters.forgotten", filter.name()), () -> {
                house.send(new SaveFilter(
                        house.me().id(),
                        FilterId.random(),
                        Confidential.of(filter.name()),
                        Confidential.of(filter.query())));
                live.again();
            });
        }
    }

    private void save() {
        named(
                Words.say("filters.save.title"),
                "",
                (name, query) -> house.send(new SaveFilter(
                        house.me().id(), FilterId.random(), Confidential.of(name), Confidential.of(query))));
    }

    /** Asks for a name, then does it with the name and with what is shown now. */
    private void named(String title, String before, BiConsumer<String, String> deed) {
        FormDialog dialog = new FormDialog(title, Words.say("save"));
        TextField name = dialog.fields().name("name", new TextField(Words.say("filters.name")));
        name.setMaxLength(Check.MAX_NAME);
        name.setHelperText(Words.say("filters.save.help"));
        name.setValue(before);
        dialog.body(name);
        dialog.onSubmit(() -> {
            deed.accept(Check.text("name", name.getValue(), Check.MAX_NAME), address.written());
            live.again();
            current().focus();
        });
        dialog.open();
        name.focus();
    }
}
