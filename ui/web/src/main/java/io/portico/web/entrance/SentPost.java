package io.portico.web.entrance;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.views.PostLine;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Sizes;
import io.portico.web.parts.Times;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;

/** A post to be read and nothing else. That files hang on it is told; their bytes are for those who have an account. */
final class SentPost extends Article {

    SentPost(PostLine post, Times times) {
        addClassName("post");
        Span name = new Span(post.author().name());
        name.addClassName("name");
        Div head = new Div(name, times.ago(post.at()));
        head.addClassName("post-head");
        Div bubble = new Div(head);
        bubble.addClassName("bubble");
        String text = post.text();
        if (post.deleted()) {
            addClassName("deleted");
            bubble.add(new Span(Words.say("post.deleted")));
        } else if (text != null) {
            bubble.add(Prose.ofPost(text, null));
        }
        post.files().forEach(file -> {
            Span size = new Span(Sizes.words(file.sizeBytes()));
            size.addClassName("quiet");
            Div line = new Div(Glyph.FILE.draw(), new Span(file.name()), size);
            line.addClassName("file");
            bubble.add(line);
        });
        add(PersonBadge.face(post.author().name(), post.author().kind()), bubble);
    }
}
