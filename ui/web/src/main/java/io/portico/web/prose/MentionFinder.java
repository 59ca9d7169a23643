package io.portico.web.prose;

import io.portico.messages.UserId;
import io.portico.messages.post.Mentions;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is mentioned in a post. Only those count that were asked about when it was posted: what merely looks like a
 * mention to Markdown is left to {@link Restraint}, which makes words of it.
 */
final class MentionFinder extends AbstractVisitor {

    private static final String SIGN = "@";

    private final Set<String> mentioned;
    private final @Nullable UserId reader;

    MentionFinder(String markdown, @Nullable UserId reader) {
        this.mentioned = Mentions.people(markdown).stream()
                .map(person -> Mentions.SCHEME + person.value())
                .collect(Collectors.toSet());
        this.reader = reader;
    }

    @Override
    public void visit(Link link) {
        if (mentioned.contains(link.getDestination())
                && link.getPrevious() instanceof Text before
                && before.getLiteral().endsWith(SIGN)) {
            boolean own = reader != null && link.getDestination().equals(Mentions.SCHEME + reader.value());
            link.insertAfter(new Mention(wordsOf(link), own));
            link.unlink();
            before.setLiteral(
                    before.getLiteral().substring(0, before.getLiteral().length() - SIGN.length()));
        }
    }

    private static String wordsOf(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            words.append(
                    switch (child) {
                        case Text text -> text.getLiteral();
                        case Code code -> code.getLiteral();
                        case HtmlInline typed -> typed.getLiteral();
                        default -> wordsOf(child);
                    });
        }
        return words.toString();
    }
}
