package io.portico.app.journey;

import com.microsoft.playwright.Page;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everything that reached one browser: its pages, what they asked for behind the scenes, what was pushed to them. */
final class Received {

    /** The browser forgets answers when a page is left; so the page itself keeps them for as long as it stands. */
    private static final String KEEP = """
            window.received = [];
            const open = XMLHttpRequest.prototype.open;
            XMLHttpRequest.prototype.open = function (...request) {
              this.addEventListener('load', () => window.received.push(
                ['', 'text'].includes(this.responseType) ? this.responseText : JSON.stringify(this.response)));
              return open.apply(this, request);
            };
            """;

    /** The document as it was sent and as it stands, with all the words within the parts that it is built of. */
    private static final String EVERYTHING = """
            async () => {
              const words = node => (node.nodeType === Node.TEXT_NODE ? node.data : node.value ?? '')
                + [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(words).join(' ');
              const sent = await (await fetch(location.href)).text();
              return [sent, document.documentElement.outerHTML, words(document.documentElement), ...window.received]
                .join(' ');
            }
            """;

    private final Page page;
    private final Queue<String> pushed = new ConcurrentLinkedQueue<>();

    Received(Page page) {
        this.page = page;
        page.addInitScript(KEEP);
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> pushed.add(String.valueOf(frame.text()))));
    }

    boolean has(String words) {
        return wasPushed(words) || String.valueOf(page.evaluate(EVERYTHING)).contains(words);
    }

    /** Whether it came by itself, without the page asking. */
    boolean wasPushed(String words) {
        return pushed.stream().anyMatch(frame -> frame.contains(words));
    }
}
