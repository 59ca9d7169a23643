package io.portico.rest;

import io.portico.messages.TaskId;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.DashboardDesk;
import io.portico.views.Posts;
import io.portico.views.Query;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalHome;
import io.portico.views.portal.PortalTask;
import io.portico.views.portal.PortalTasks;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What somebody without an account was sent, for whoever holds a link of theirs. It only answers. */
@Controller
final class DashboardDoors {

    private final Gateway gateway;
    private final DashboardDesk desk;

    DashboardDoors(Gateway gateway, DashboardDesk desk) {
        this.gateway = gateway;
        this.desk = desk;
    }

    @GetMapping("/api/v1/dashboards/{token}")
    @Door(Side.PUBLIC)
    Answer home(@PathVariable String token, HttpServletRequest request) {
        PortalHome home = ask(token, request, new FindPortalHome());
        return Answer.of(new Dashboard(home.agency(), home.firstName()));
    }

    @GetMapping("/api/v1/dashboards/{token}/tasks")
    @Door(Side.PUBLIC)
    Answer tasks(@PathVariable String token, HttpServletRequest request) {
        PortalTasks tasks = ask(token, request, FindPortalTasks.in(null, new Parameters(request).page()));
        return Answer.of(tasks);
    }

    @GetMapping("/api/v1/dashboards/{token}/tasks/{id}")
    @Door(Side.PUBLIC)
    Answer task(@PathVariable String token, @PathVariable String id, HttpServletRequest request) {
        PortalTask task = ask(token, request, new FindPortalTask(PathIds.of(TaskId::new, id)));
        return Answer.of(task);
    }

    @GetMapping("/api/v1/dashboards/{token}/tasks/{id}/posts")
    @Door(Side.PUBLIC)
    Answer posts(@PathVariable String token, @PathVariable String id, HttpServletRequest request) {
        Posts posts = ask(
                token,
                request,
                new FindPortalPosts(PathIds.of(TaskId::new, id), new Parameters(request).page(), false));
        return Answer.of(posts);
    }

    private <R> R ask(String token, HttpServletRequest request, Query<R> query) {
        Work reader = desk.open(token, request.getRemoteAddr());
        return Tenancy.call(reader, () -> gateway.ask(query, query.answers()));
    }

    record Dashboard(String agency, String firstName) {}
}
