package io.portico.projections.leaks;

import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.views.FileLine;
import io.portico.views.FindFile;
import io.portico.views.PageRequest;
import io.portico.views.PostLine;
import io.portico.views.Posts;
import io.portico.views.Query;
import io.portico.views.given.FindGivenAnswers;
import io.portico.views.given.FindGivenFile;
import io.portico.views.given.FindGivenFiles;
import io.portico.views.given.FindGivenPosts;
import io.portico.views.given.FindGivenTasks;
import io.portico.views.given.GivenAnswers;
import io.portico.views.given.GivenFiles;
import io.portico.views.given.GivenPosts;
import io.portico.views.given.GivenTasks;
import io.portico.views.me.FindHeldReplies;
import io.portico.views.me.FindMe;
import io.portico.views.me.FindMyTerms;
import io.portico.views.me.FindSavedFilters;
import io.portico.views.portal.FindInPortal;
import io.portico.views.portal.FindMyAccessRequests;
import io.portico.views.portal.FindPortalApprovals;
import io.portico.views.portal.FindPortalBudget;
import io.portico.views.portal.FindPortalBudgets;
import io.portico.views.portal.FindPortalDocument;
import io.portico.views.portal.FindPortalDocuments;
import io.portico.views.portal.FindPortalFiles;
import io.portico.views.portal.FindPortalForm;
import io.portico.views.portal.FindPortalForms;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalInvoice;
import io.portico.views.portal.FindPortalInvoices;
import io.portico.views.portal.FindPortalMentionable;
import io.portico.views.portal.FindPortalPost;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalProject;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.FindPortalReaders;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.FindWaitingApprovals;
import io.portico.views.portal.PortalBudgets;
import io.portico.views.portal.PortalDocumentSummary;
import io.portico.views.portal.PortalDocuments;
import io.portico.views.portal.PortalFiles;
import io.portico.views.portal.PortalForms;
import io.portico.views.portal.PortalInvoices;
import io.portico.views.portal.PortalProjects;
import io.portico.views.portal.PortalTasks;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one person outside can ask the portal: first what can be asked without knowing anything, then about each thing
 * that was named in an answer.
 */
final class PortalQuestions {

    /** Answers a question of the person whose turn it is; empty when it was refused. */
    interface Asking {
        <R> Optional<R> ask(Query<R> query);
    }

    /** How many things of a kind one is asked about, the first that are listed. */
    static final int MOST_THINGS = 200;

    private final Asking asking;
    private final UserId person;
    private final String any;
    private final Set<ProjectId> projects = new LinkedHashSet<>();
    private final Set<TaskId> tasks = new LinkedHashSet<>();
    private final Set<FileId> files = new LinkedHashSet<>();
    private long unasked;

    /** @param any the beginning of every word that stands for a text, so that whatever can be found is */
    PortalQuestions(Asking asking, UserId person, String any) {
        this.asking = asking;
        this.person = person;
        this.any = any;
    }

    /** How many things were left out. */
    long unasked() {
        return unasked;
    }

    void askAll() {
        ask(new FindPortalHome());
        ask(new FindMe());
        ask(new FindMyTerms());
        ask(new FindHeldReplies());
        pages(page ->
                ask(new FindGivenPosts(person, page)).map(GivenPosts::next).orElse(null));
        pages(page -> ask(new FindGivenFiles(person, page)).map(this::noted).orElse(null));
        pages(page ->
                ask(new FindGivenAnswers(person, page)).map(GivenAnswers::next).orElse(null));
        pages(page ->
                ask(new FindGivenTasks(person, page)).map(GivenTasks::next).orElse(null));
        ask(new FindSavedFilters());
        ask(new FindMyAccessRequests());
        ask(new FindWaitingApprovals());
        ask(new FindInPortal(any, Set.of(), PageRequest.DEFAULT_LIMIT));
        pages(page -> ask(new FindPortalProjects(page)).map(this::noted).orElse(null));
        pages(page -> ask(FindPortalTasks.in(null, page)).map(this::noted).orElse(null));
        pages(page ->
                ask(new FindPortalFiles(null, null, page)).map(this::noted).orElse(null));
        pages(page -> ask(new FindPortalInvoices(page)).map(this::noted).orElse(null));
        pages(page -> ask(new FindPortalBudgets(page)).map(this::noted).orElse(null));
        ask(new FindPortalForms()).ifPresent(this::noted);
        each(projects, this::about);
        each(tasks, this::about);
        each(files, file -> ask(new FindFile(file)));
    }

    private <R> Optional<R> ask(Query<R> query) {
        return asking.ask(query);
    }

    private static void pages(Function<PageRequest, @Nullable String> page) {
        String after = null;
        do {
            after = page.apply(new PageRequest(PageRequest.MAX_LIMIT, after));
        } while (after != null);
    }

    private <T> void each(Set<T> things, Consumer<T> about) {
        things.stream().limit(MOST_THINGS).forEach(about);
        unasked += Math.max(0, things.size() - MOST_THINGS);
    }

    private @Nullable String noted(PortalProjects answer) {
        answer.items().forEach(project -> projects.add(project.id()));
        return answer.next();
    }

    private @Nullable String noted(PortalTasks answer) {
        answer.items().forEach(task -> tasks.add(task.id()));
        return answer.next();
    }

    private @Nullable String noted(PortalFiles answer) {
        answer.items().forEach(file -> files.add(file.id()));
        return answer.next();
    }

    private @Nullable String noted(GivenFiles answer) {
        answer.items().forEach(file -> files.add(file.id()));
        answer.items().forEach(file -> ask(new FindGivenFile(person, file.id())));
        return answer.next();
    }

    private @Nullable String noted(PortalInvoices answer) {
        Set<InvoiceId> invoices = new LinkedHashSet<>();
        answer.items().forEach(invoice -> invoices.add(invoice.id()));
        each(invoices, invoice -> ask(new FindPortalInvoice(invoice)));
        return answer.next();
    }

    private @Nullable String noted(PortalBudgets answer) {
        Set<BudgetId> budgets = new LinkedHashSet<>();
        answer.items().forEach(budget -> budgets.add(budget.id()));
        each(budgets, budget -> ask(new FindPortalBudget(budget)));
        return answer.next();
    }

    private void noted(PortalForms answer) {
        Set<RequestFormId> forms = new LinkedHashSet<>();
        answer.items().forEach(form -> forms.add(form.id()));
        each(forms, form -> ask(new FindPortalForm(form)));
    }

    private void about(ProjectId project) {
        ask(new FindPortalProject(project));
        Set<DocumentId> documents = new LinkedHashSet<>();
        ask(new FindPortalDocuments(project)).map(PortalDocuments::items).ifPresent(items -> {
            for (PortalDocumentSummary document : items) {
                documents.add(document.id());
                FileLine file = document.file();
                if (file != null) {
                    files.add(file.id());
                }
            }
        });
        each(documents, document -> ask(new FindPortalDocument(document)));
    }

    private void about(TaskId task) {
        ask(new FindPortalTask(task));
        ask(new FindPortalApprovals(task));
        ask(new FindPortalReaders(task));
        ask(new FindPortalMentionable(task, null));
        Set<PostId> posts = new LinkedHashSet<>();
        pages(page -> ask(new FindPortalPosts(task, page, false))
                .map(answer -> noted(answer, posts))
                .orElse(null));
        // One by itself is made as those of the list are.
        posts.stream().limit(1).forEach(post -> ask(new FindPortalPost(task, post)));
    }

    private @Nullable String noted(Posts answer, Set<PostId> posts) {
        for (PostLine post : answer.items()) {
            posts.add(post.id());
            post.files().forEach(file -> files.add(file.id()));
        }
        return answer.next();
    }
}
