package io.portico.app.door;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The sessions this process holds open, by their ids, so that ending one closes its pages at once. */
@Component
final class LiveSessions {

    private static final String ATTRIBUTE = LiveSessions.class.getName();
    private static final Map<String, HttpSession> OPEN = new ConcurrentHashMap<>();

    /** Says that this is the session of that id. */
    void open(HttpSession session, String id) {
        if (!(session.getAttribute(ATTRIBUTE) instanceof Mark mark) || !mark.id.equals(id)) {
            session.setAttribute(ATTRIBUTE, new Mark(id));
        }
    }

    /**
     * On a thread of its own: pages that are being served must not be taken apart by those of another session. The
     * session of the request itself ends with the request, by whoever ended it.
     */
    void close(String id) {
        HttpSession session = OPEN.remove(id);
        if (session != null && !isOfThisRequest(session)) {
            Thread.ofVirtual().name("session-end").start(() -> end(session));
        }
    }

    private static boolean isOfThisRequest(HttpSession session) {
        HttpSession own = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getSession(false)
                : null;
        try {
            return own != null && own.getId().equals(session.getId());
        } catch (IllegalStateException e) {
            // It ended by itself meanwhile: there is nothing left to end.
            return true;
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // It ended by itself meanwhile.
        }
    }

    /** Comes and goes with the session. */
    private static final class Mark implements HttpSessionBindingListener, Serializable {

        private static final long serialVersionUID = 1L;

        private final String id;

        Mark(String id) {
            this.id = id;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            OPEN.put(id, event.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            OPEN.remove(id, event.getSession());
        }
    }
}
