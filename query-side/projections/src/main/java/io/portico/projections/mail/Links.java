package io.portico.projections.mail;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.AccountLinks;
import io.portico.tenancy.credentials.DashboardLinks;
import io.portico.tenancy.credentials.InvitationLinks;
import java.net.URI;
import java.time.Instant;

/** Links into an agency's own pages, made from the setting and never from what a request says. */
public final class Links {

    private final URI baseUrl;
    private final InvitationLinks invitations;
    private final Confidences confidences;
    private final DashboardLinks dashboards;

    /** @param baseUrl the apex; agencies live one label below */
    public Links(URI baseUrl, Confidences confidences, DashboardLinks dashboards) {
        this.dashboards = dashboards;
        this.baseUrl = baseUrl;
        this.invitations = new InvitationLinks(confidences);
        this.confidences = confidences;
    }

    String invitation(String slug, UserId userId, int round) {
        return base(slug) + "/invitations/" + invitations.token(Tenancy.agencyId(), userId.value(), round);
    }

    String passwordReset(String slug, UserId userId, String linkId) {
        return base(slug) + "/password-resets/"
                + AccountLinks.token(
                        confidences, Tenancy.agencyId(), AccountLinks.Purpose.PASSWORD, userId.value(), linkId);
    }

    String emailChange(String slug, UserId userId, String linkId) {
        return base(slug) + "/email-changes/"
                + AccountLinks.token(
                        confidences, Tenancy.agencyId(), AccountLinks.Purpose.EMAIL, userId.value(), linkId);
    }

    /** @param sentAt when the mail was made that holds it: the same mail holds the same link */
    String dashboard(String slug, UserId userId, Instant sentAt) {
        return base(slug) + "/d/"
                + dashboards.token(Tenancy.agencyId(), userId.value(), sentAt).token();
    }

    String profile(String slug) {
        return base(slug) + "/profile";
    }

    String record(String slug) {
        return base(slug) + "/access/record";
    }

    String review(String slug, String reviewId) {
        return base(slug) + "/access/reviews/" + reviewId;
    }

    String task(String slug, TaskId taskId) {
        return base(slug) + "/tasks/" + taskId.value();
    }

    /** The post, in the conversation of its task; the same address on both sides, of which one has no choice of threads. */
    String post(String slug, TaskId taskId, ThreadName thread, PostId postId) {
        return task(slug, taskId) + "?thread=" + thread.name() + "&post=" + postId.value();
    }

    /** The page of a thing, {@code kind:id}; the same address on both sides. */
    String thing(String slug, String resource) {
        int colon = resource.indexOf(':');
        return base(slug) + "/" + resource.substring(0, colon) + "s/" + resource.substring(colon + 1);
    }

    String requests(String slug) {
        return base(slug) + "/access/requests";
    }

    private String base(String slug) {
        String port = baseUrl.getPort() < 0 ? "" : ":" + baseUrl.getPort();
        return baseUrl.getScheme() + "://" + slug + "." + baseUrl.getHost() + port;
    }
}
