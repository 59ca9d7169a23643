package io.portico.app.proofs;

import io.portico.access.ProjectSight;
import io.portico.access.Resource;
import io.portico.access.oracle.NaiveReading;
import io.portico.app.proofs.Chronicle.Posted;
import io.portico.messages.Id;
import io.portico.messages.Rejected;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Actor;
import io.portico.views.Query;
import io.portico.views.Wording;
import io.portico.views.agency.FindAnything;
import io.portico.views.agency.FoundKind;
import io.portico.views.portal.FindInPortal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Holds what search finds against the naive reading of the rules, at one moment: the words that {@link Telling} puts into
 * titles, descriptions, posts, files, names, budgets, forms, invoices and contacts
 * are found where somebody may see them, and nowhere else.
 */
final class SearchReading {

    private final RunningHouse house;
    private final Chronicle chronicle;
    private final NaiveReading naive;

    SearchReading(RunningHouse house, Chronicle chronicle, NaiveReading naive) {
        this.house = house;
        this.chronicle = chronicle;
        this.naive = naive;
    }

    /** Somebody outside: what they see, and of conversations their own thread alone. */
    void outside(UserId reader) {
        Actor asker = naive.basic(reader) ? Actor.reader(reader.value()) : Actor.person(reader.value());
        Function<String, Query<?>> asking = words -> new FindInPortal(words, Set.of(), Wording.MAX_LIMIT);
        if (!naive.alive(reader)) {
            refused(reader, asker, asking.apply("words"));
            return;
        }
        Set<String> titled = new TreeSet<>();
        Set<String> described = new TreeSet<>();
        naive.listedProjects(reader).forEach((id, sight) -> {
            titled.add("PROJECT " + id);
            if (sight == ProjectSight.INSIDE) {
                described.add("PROJECT " + id);
            }
        });
        naive.listedTasks(reader).forEach(id -> titled.add("TASK " + id));
        chronicle.described().stream()
                .filter(id -> naive.listedTasks(reader).contains(id))
                .forEach(id -> described.add("TASK " + id));
        naive.listedDocuments(reader).forEach(id -> titled.add("DOCUMENT " + id));
        naive.listedDocuments(reader).stream()
                .filter(chronicle.written()::contains)
                .forEach(id -> described.add("DOCUMENT " + id));
        naive.listedFiles(reader).stream()
                .filter(chronicle.attachedFiles()::contains)
                .forEach(id -> titled.add("FILE " + id));
        called("BUDGET", naive.listedBudgets(reader).stream(), titled, described);
        called("REQUEST_FORM", naive.forms().stream().filter(form -> naive.seesForm(reader, form)), titled, described);
        ThreadName own = chronicle.threadOf(reader);
        Set<String> said = posts(post -> post.thread() == own
                && naive.maySee(reader, new Resource.OfThread(post.taskId(), own))
                && naive.seesPost(reader, post.taskId(), own, post.position()));
        Set<String> numbered = named("INVOICE", naive.listedInvoices(reader).stream());
        Function<Query<?>, Set<String>> ask = query -> found(asker, query);
        same(reader, "words", titled, ask.apply(asking.apply("WÓRDS some")));
        same(reader, "further", described, ask.apply(asking.apply("furth detail")));
        same(reader, "spoken", said, ask.apply(asking.apply("spok")));
        same(reader, "no", numbered, ask.apply(asking.apply("no")));
        same(reader, "contacts", Set.of(), ask.apply(asking.apply("acquainted")));
        same(reader, "nothing", Set.of(), ask.apply(asking.apply("unsaid")));
    }

    /** Somebody of the agency: each kind of thing as their set has it, conversations of every thread. */
    void inside(UserId reader) {
        Actor asker = Actor.person(reader.value());
        Function<String, Query<?>> asking = words -> new FindAnything(words, Set.of(), Wording.MAX_LIMIT);
        if (!naive.alive(reader)) {
            refused(reader, asker, asking.apply("words"));
            return;
        }
        Set<String> titled = named("PROJECT", seen(reader, naive.projects(), Resource.OfProject::new));
        titled.addAll(named("TASK", seen(reader, naive.tasks(), Resource.OfTask::new)));
        titled.addAll(named("DOCUMENT", seen(reader, naive.documents(), Resource.OfDocument::new)));
        titled.addAll(named(
                "FILE", seen(reader, naive.files(), Resource.OfFile::new).filter(chronicle.attachedFiles()::contains)));
        Set<String> described = named("PROJECT", seen(reader, naive.projects(), Resource.OfProject::new));
        described.addAll(named(
                "TASK", seen(reader, naive.tasks(), Resource.OfTask::new).filter(chronicle.described()::contains)));
        described.addAll(named(
                "DOCUMENT",
                seen(reader, naive.documents(), Resource.OfDocument::new).filter(chronicle.written()::contains)));
        called("BUDGET", seen(reader, naive.budgets(), Resource.OfBudget::new), titled, described);
        called("REQUEST_FORM", seen(reader, naive.forms(), Resource.OfForm::new), titled, described);
        Set<String> said =
                posts(post -> naive.maySee(reader, new Resource.OfPost(post.taskId(), post.thread(), post.position())));
        Set<String> people =
                named("PERSON", seen(reader, List.copyOf(chronicle.guests().keySet()), Resource.OfPerson::new));
        Set<String> numbered = named("INVOICE", seen(reader, naive.invoices(), Resource.OfInvoice::new));
        Function<Query<?>, Set<String>> ask = query -> found(asker, query);
        same(reader, "words", titled, ask.apply(asking.apply("some wörds")));
        same(reader, "further", described, ask.apply(asking.apply("further details")));
        same(reader, "spoken", said, ask.apply(asking.apply("spoken")));
        Set<String> known = new TreeSet<>();
        Set<String> renamed = new TreeSet<>();
        if (naive.switches(reader).contains(Permission.PEOPLE_VIEW)) {
            called("CONTACT", chronicle.contacts().stream(), known, renamed);
        }
        same(reader, "formerly", known, ask.apply(asking.apply("Acquaint formerly")));
        same(reader, "nowadays", renamed, ask.apply(asking.apply("nowadays acquaint")));
        same(reader, "guest", people, ask.apply(asking.apply("guest")));
        // Some people have names that begin like the numbers.
        same(reader, "no", numbered, ask.apply(new FindAnything("no", Set.of(FoundKind.INVOICE), Wording.MAX_LIMIT)));
        same(reader, "nothing", Set.of(), ask.apply(asking.apply("unsaid")));
    }

    /** What has nothing but a name is found by the one it has now. */
    private void called(String kind, Stream<? extends Id> ids, Set<String> atFirst, Set<String> renamed) {
        ids.forEach(id -> (chronicle.renamed().contains(id) ? renamed : atFirst).add(kind + " " + id.value()));
    }

    private <I> Stream<I> seen(UserId reader, List<I> all, Function<I, Resource> resource) {
        return all.stream().filter(one -> naive.maySee(reader, resource.apply(one)));
    }

    private static Set<String> named(String kind, Stream<? extends Id> ids) {
        Set<String> named = new TreeSet<>();
        ids.forEach(id -> named.add(kind + " " + id.value()));
        return named;
    }

    private Set<String> posts(Predicate<Posted> seen) {
        Set<String> posts = new TreeSet<>();
        chronicle.posts().stream()
                .filter(post -> !chronicle.deletedPosts().contains(post.postId()))
                .filter(seen)
                .forEach(post -> posts.add("POST " + post.postId()));
        return posts;
    }

    private Set<String> found(Actor asker, Query<?> query) {
        Set<String> found = new TreeSet<>();
        int number = 0;
        try {
            for (Map.Entry<String, String> finding : findings(asker, query)) {
                found.add(finding.getKey() + " " + finding.getValue());
                number++;
            }
        } catch (Rejected no) {
            throw new AssertionError(query + " of " + asker + " was refused", no);
        }
        if (found.size() != number) {
            throw new AssertionError("something was found twice by " + query);
        }
        return found;
    }

    private List<Map.Entry<String, String>> findings(Actor asker, Query<?> query) {
        return switch (query) {
            case FindInPortal portal ->
                house.ask(chronicle.agencyId(), asker, portal).items().stream()
                        .map(one -> Map.entry(one.kind().name(), one.id()))
                        .toList();
            case FindAnything agency ->
                house.ask(chronicle.agencyId(), asker, agency).items().stream()
                        .map(one -> Map.entry(one.kind().name(), one.id()))
                        .toList();
            default -> throw new AssertionError(query);
        };
    }

    private void refused(UserId reader, Actor asker, Query<?> query) {
        try {
            findings(asker, query);
        } catch (Rejected rejected) {
            same(reader, "refusal", Set.of("NOT_FOUND"), Set.of(rejected.code().name()));
            return;
        }
        throw new AssertionError(reader + " may search although their account is not alive");
    }

    private static void same(UserId reader, String what, Set<String> expected, Set<String> actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(
                    "search for " + what + " by " + reader + ": the rules say " + expected + ", search " + actual);
        }
    }
}
