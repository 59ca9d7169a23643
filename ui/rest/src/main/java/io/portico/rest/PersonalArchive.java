package io.portico.rest;

import io.portico.files.FileNames;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import io.portico.views.given.FindGivenAnswers;
import io.portico.views.given.FindGivenFile;
import io.portico.views.given.FindGivenFiles;
import io.portico.views.given.FindGivenPosts;
import io.portico.views.given.FindGivenTasks;
import io.portico.views.given.GivenAnswers;
import io.portico.views.given.GivenFile;
import io.portico.views.given.GivenFiles;
import io.portico.views.given.GivenPosts;
import io.portico.views.given.GivenTasks;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The archive of one person, made page by page of what the same questions answer everywhere else. What is refused there is not
 * in it, and whoever loses the right to it on the way gets no end.
 */
final class PersonalArchive {

    private static final String FILES = "files/";

    private final Gateway gateway;
    private final FileStore store;
    private final Downloads downloads;
    private final UserId person;
    private final ArchiveZip zip;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    PersonalArchive(Gateway gateway, FileStore store, Downloads downloads, UserId person, ArchiveZip zip) {
        this.gateway = gateway;
        this.store = store;
        this.downloads = downloads;
        this.person = person;
        this.zip = zip;
    }

    /**
     * A file of the archive, or all in its folder.
     *
     * @param count how many things there are; null where there can be one alone
     * @param leftOut how many more there are, which whoever asked may not see
     */
    record Part(String name, @Nullable Integer count, int leftOut) {}

    record GivenFileInside(String path, GivenFile file) {}

    /** What lists of a kind hold. */
    record Shape<R>(Function<R, List<?>> items, Function<R, @Nullable String> next, ToIntFunction<R> leftOut) {
        Shape(Function<R, List<?>> items, Function<R, @Nullable String> next) {
            this(items, next, _ -> 0);
        }
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** What whoever asked may not ask. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    void one(String name, Object value) throws IOException {
        zip.json(name, value);
        parts.add(new Part(name, null, 0));
    }

    /** What need not be there. */
    <R> void oneIfThere(String name, Query<R> query) throws IOException {
        Optional<R> answer = unlessRefused(query);
        if (answer.isPresent()) {
            one(name, answer.get());
        }
    }

    /** A list that comes as a whole. */
    <R> void list(String name, Query<R> query, Function<R, List<?>> items) throws IOException {
        pages(name, _ -> query, new Shape<>(items, _ -> null));
    }

    <R> void pages(String name, Function<PageRequest, Query<R>> page, Shape<R> shape) throws IOException {
        Optional<R> first = unlessRefused(name, page.apply(new PageRequest(PageRequest.MAX_LIMIT, null)));
        if (first.isEmpty()) {
            return;
        }
        R answer = first.get();
        ArchiveZip.Listing listing = zip.list(name);
        int leftOut = shape.leftOut().applyAsInt(answer);
        listing.add(shape.items().apply(answer));
        for (String after = shape.next().apply(answer);
                after != null;
                after = shape.next().apply(answer)) {
            answer = ask(page.apply(new PageRequest(PageRequest.MAX_LIMIT, after)));
            leftOut += shape.leftOut().applyAsInt(answer);
            listing.add(shape.items().apply(answer));
        }
        listing.end();
        parts.add(new Part(name, listing.count(), leftOut));
    }

    /** @param task the question that shows whoever asked a task */
    void given(Function<TaskId, Query<?>> task) throws IOException {
        pages(
                "begun-tasks.json",
                page -> new FindGivenTasks(person, page),
                new Shape<>(
                        found -> found.items().stream()
                                .flatMap(id -> unlessRefused(task.apply(id)).stream())
                                .toList(),
                        GivenTasks::next));
        pages(
                "posts.json",
                page -> new FindGivenPosts(person, page),
                new Shape<>(GivenPosts::items, GivenPosts::next, GivenPosts::leftOut));
        pages(
                "approvals.json",
                page -> new FindGivenAnswers(person, page),
                new Shape<>(GivenAnswers::items, GivenAnswers::next, GivenAnswers::leftOut));
        pages(
                "files.json",
                page -> new FindGivenFiles(person, page),
                new Shape<>(
                        found -> found.items().stream()
                                .map(file -> new GivenFileInside(path(file), file))
                                .toList(),
                        GivenFiles::next,
                        GivenFiles::leftOut));
        bytes();
    }

    /** In a folder of its own each keeps its name. */
    private static String path(GivenFile file) {
        return FILES + file.id().value() + "/" + FileNames.portable(file.name());
    }

    private void bytes() throws IOException {
        int count = 0;
        String after = null;
        do {
            GivenFiles page = ask(new FindGivenFiles(person, new PageRequest(PageRequest.MAX_LIMIT, after)));
            for (GivenFile file : page.items()) {
                count += bytes(file) ? 1 : 0;
            }
            after = page.next();
        } while (after != null);
        parts.add(new Part(FILES, count, 0));
    }

    /** Whether they were still there. */
    private boolean bytes(GivenFile file) throws IOException {
        try (InputStream bytes = store.read(Tenancy.agencyId(), file.id().value(), 0, OptionalLong.empty())) {
            downloads.send(() -> ask(new FindGivenFile(person, file.id())), bytes, zip.begin(path(file)));
            return true;
        } catch (FileNotFoundException deletedMeanwhile) {
            return false;
        }
    }

    private <R> Optional<R> unlessRefused(String name, Query<R> query) {
        Optional<R> answer = unlessRefused(query);
        if (answer.isEmpty()) {
            refused.add(name);
        }
        return answer;
    }

    private <R> Optional<R> unlessRefused(Query<R> query) {
        try {
            return Optional.of(ask(query));
        } catch (Rejected rejected) {
            demandStill();
            return Optional.empty();
        }
    }

    /** Refused when whoever asked may not have the archive any more. */
    void demandStill() {
        var _ = ask(new FindGivenTasks(person, new PageRequest(1, null)));
    }

    <R> R ask(Query<R> query) {
        return gateway.ask(query, query.answers());
    }
}
