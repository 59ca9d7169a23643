package io.portico.web.prose;

import java.util.Set;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Draws what is ticked off in a list as a sign; a box would look as if it could be ticked here. */
final class TickMarks implements NodeRenderer {

    private final HtmlWriter html;

    TickMarks(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TaskListItemMarker.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof TaskListItemMarker marker) {
            html.text(marker.isChecked() ? "☑ " : "☐ ");
        }
    }
}
