package io.portico.web.prose;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Takes from a text what would reach beyond it: headings above the page's own, pictures from elsewhere, strange links. */
final class Restraint extends AbstractVisitor {

    /** The page has its one title and the titles of its parts; a text begins below them. */
    private static final int BELOW_THE_PAGE = 2;

    private static final int LEAST = 6;
    private static final Set<String> LEADS_OUT = Set.of("http", "https", "mailto");

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(LEAST, heading.getLevel() + BELOW_THE_PAGE));
        visitChildren(heading);
    }

    /** A picture that is fetched tells its owner who reads and when. It becomes a link, for the reader to decide. */
    @Override
    public void visit(Image image) {
        visitChildren(image);
        if (!leadsOut(image.getDestination()) || isWithin(Link.class, image)) {
            unwrap(image);
            return;
        }
        Link link = new Link(image.getDestination(), null);
        if (image.getFirstChild() == null) {
            link.appendChild(new Text(image.getDestination()));
        }
        moveChildren(image, link);
        image.insertAfter(link);
        image.unlink();
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (!leadsOut(link.getDestination()) || isWithin(Image.class, link)) {
            unwrap(link);
        }
    }

    private static boolean leadsOut(String destination) {
        int colon = destination.indexOf(':');
        return colon > 0 && LEADS_OUT.contains(destination.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static boolean isWithin(Class<? extends Node> kind, Node node) {
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (kind.isInstance(around)) {
                return true;
            }
        }
        return false;
    }

    /** Leaves the words where the node was. */
    private static void unwrap(Node node) {
        Node last = node;
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            last.insertAfter(child);
            last = child;
        }
        node.unlink();
    }

    private static void moveChildren(Node from, Node to) {
        for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            to.appendChild(child);
        }
    }
}
