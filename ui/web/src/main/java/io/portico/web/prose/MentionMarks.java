package io.portico.web.prose;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Draws who is mentioned, and the reader stronger. The id stays here: it is nothing to a page. */
final class MentionMarks implements NodeRenderer {

    private final HtmlWriter html;

    MentionMarks(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Mention.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Mention mention) {
            html.tag("mark");
            if (mention.own()) {
                html.tag("strong");
            }
            html.text("@" + mention.name());
            if (mention.own()) {
                html.tag("/strong");
            }
            html.tag("/mark");
        }
    }
}
