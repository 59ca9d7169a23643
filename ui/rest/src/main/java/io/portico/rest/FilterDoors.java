package io.portico.rest;

import io.portico.messages.FilterId;
import io.portico.messages.person.Permission;
import io.portico.messages.savedfilter.ChangeFilter;
import io.portico.messages.savedfilter.ForgetFilter;
import io.portico.messages.savedfilter.SaveFilter;
import io.portico.tenancy.Gateway;
import io.portico.views.me.FindSavedFilters;
import io.portico.views.me.SavedFilter;
import io.portico.views.me.SavedFilters;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Filters of tasks that somebody saves for themselves. */
@Controller
final class FilterDoors {

    private final Gateway gateway;

    FilterDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v1/me/filters")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer saveFilter(@Body NewFilter body, Caller caller, Attempt attempt) {
        return attempt.once(
                id -> gateway.send(new SaveFilter(
                        caller.id(),
                        new FilterId(id),
                        Texts.confidential(body.name()),
                        Texts.confidential(body.query()))),
                (id, receipt) -> Answer.made("/me/filters", id, receipt));
    }

    @GetMapping("/api/v1/me/filters")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer filters() {
        return Answer.of(gateway.ask(new FindSavedFilters(), SavedFilters.class));
    }

    @GetMapping("/api/v1/me/filters/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer filter(@PathVariable String id) {
        List<SavedFilter> own =
                gateway.ask(new FindSavedFilters(), SavedFilters.class).items();
        return Answer.of(Asking.one(own, filter -> filter.id().equals(PathIds.of(FilterId::new, id))));
    }

    @PutMapping("/api/v1/me/filters/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer replaceFilter(@PathVariable String id, @Body NewFilter body, Caller caller) {
        return Answer.done(gateway.send(new ChangeFilter(
                caller.id(),
                PathIds.of(FilterId::new, id),
                Texts.confidential(body.name()),
                Texts.confidential(body.query()))));
    }

    @DeleteMapping("/api/v1/me/filters/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer forgetFilter(@PathVariable String id, Caller caller) {
        return Answer.done(gateway.send(new ForgetFilter(caller.id(), PathIds.of(FilterId::new, id))));
    }

    record NewFilter(String name, String query) {}
}
