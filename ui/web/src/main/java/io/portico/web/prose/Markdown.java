package io.portico.web.prose;

import io.portico.messages.UserId;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as HTML that is safe to show. Twice so, by means that do not know each other: the renderer writes no HTML that
 * the author wrote, and what it made is then kept to a short list of elements.
 */
final class Markdown {

    /** Deeper quotes, lists and emphasis are shown as they were typed: nobody reads them, and they cost a stack. */
    private static final int MAX_NESTING = 32;

    private static final List<Extension> EXTENSIONS =
            List.of(AutolinkExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();

    /** A new line is a new line, as in every messenger; HTML that was typed is shown as typed. */
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            // Who comes first draws.
            .nodeRendererFactory(TickMarks::new)
            .nodeRendererFactory(MentionMarks::new)
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .build();

    private static final Safelist ALLOWED = Safelist.none()
            .addTags("p", "br", "hr", "h3", "h4", "h5", "h6", "strong", "em", "del", "code", "pre", "blockquote")
            .addTags("ul", "ol", "li", "a", "mark")
            .addAttributes("ol", "start")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            // Whoever is led elsewhere brings nothing from here, and lends the place no weight.
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank");

    private static final Document.OutputSettings AS_IT_IS = new Document.OutputSettings().prettyPrint(false);

    private Markdown() {}

    /** A post, in which people may be mentioned; the reader, if they are known, is told when it is they. */
    static String post(String markdown, @Nullable UserId reader) {
        Node text = PARSER.parse(markdown);
        text.accept(new MentionFinder(markdown, reader));
        return restrained(text);
    }

    static String html(String markdown) {
        return restrained(PARSER.parse(markdown));
    }

    private static String restrained(Node text) {
        text.accept(new Restraint());
        return Jsoup.clean(RENDERER.render(text), "", ALLOWED, AS_IT_IS).stripTrailing();
    }
}
