package io.portico.app.proofs;

import io.portico.access.Recorded;
import io.portico.messages.AccessEvent;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.ContactId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.Id;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.budget.BudgetItemChanged;
import io.portico.messages.budget.BudgetItemRemoved;
import io.portico.messages.budget.BudgetRemoved;
import io.portico.messages.budget.BudgetRenamed;
import io.portico.messages.company.ContactAdded;
import io.portico.messages.company.ContactEdited;
import io.portico.messages.company.ContactRemoved;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentEvent;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceEdited;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.post.NoteDeleted;
import io.portico.messages.post.NoteMentioned;
import io.portico.messages.post.NotePosted;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.reading.ThreadRead;
import io.portico.messages.requestform.RequestFormEdited;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskEvent;
import io.portico.messages.task.TaskPlaced;
import io.portico.messages.task.TaskReviewed;
import io.portico.messages.task.TaskStatus;
import io.portico.tenancy.WorkMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** What the real ledger holds of one agency, read event by event. */
final class Chronicle {

    private final RunningHouse house;
    private final String agencyId;
    private final List<Recorded> ledger = new ArrayList<>();
    private final List<Posted> posts = new ArrayList<>();
    private final Map<UserId, ThreadName> guests = new LinkedHashMap<>();
    private final Map<TaskId, TaskStatus> statuses = new HashMap<>();
    private final Map<BudgetItemId, Money> amounts = new HashMap<>();
    private final Map<BudgetItemId, BudgetId> budgets = new HashMap<>();
    private final Map<ProjectId, Boolean> progressShown = new HashMap<>();
    private final Map<BudgetId, ProjectId> projects = new HashMap<>();
    private final Map<InvoiceId, List<InvoiceLine>> lines = new HashMap<>();
    private final Set<InvoiceId> standing = new HashSet<>();
    private final Set<FileId> files = new HashSet<>();
    private final Set<FileId> attached = new HashSet<>();
    private final Set<TaskId> described = new HashSet<>();
    private final Set<DocumentId> written = new HashSet<>();
    private final Set<Id> renamed = new HashSet<>();
    private final Set<ContactId> contacts = new HashSet<>();
    private final Set<UserId> employees = new LinkedHashSet<>();
    private final List<Object> latest = new ArrayList<>();
    private long position;
    private Instant latestTime = Instant.MIN;

    private final Map<PostId, List<UserId>> mentions = new HashMap<>();
    private final Set<PostId> deleted = new HashSet<>();
    private final Map<UserId, Long> came = new HashMap<>();
    private final Set<ThreadRead> readings = new LinkedHashSet<>();

    /**
     * A post, where it lies in the ledger.
     *
     * @param since the latest time there was when it was posted
     */
    record Posted(PostId postId, TaskId taskId, ThreadName thread, UserId author, long position, Instant since) {}

    Chronicle(RunningHouse house, String agencyId) {
        this.house = house;
        this.agencyId = agencyId;
        this.position = house.head();
    }

    /** Reads on to the ledger's end. */
    void readOn() {
        latest.clear();
        try (Stream<? extends TrackedEventMessage<?>> events = house.eventsAfter(position)) {
            events.forEach(this::met);
        }
    }

    private void met(TrackedEventMessage<?> message) {
        position = message.trackingToken().position().orElseThrow();
        if (!WorkMetadata.of(message).agencyId().equals(agencyId)) {
            return;
        }
        Object event = message.getPayload();
        latest.add(event);
        latestTime = message.getTimestamp().isAfter(latestTime) ? message.getTimestamp() : latestTime;
        if (event instanceof AccessEvent access) {
            String name = Objects.requireNonNull(event.getClass().getAnnotation(StoredAs.class))
                    .value();
            ledger.add(new Recorded(
                    access,
                    name,
                    message.getIdentifier(),
                    position,
                    message.getTimestamp(),
                    WorkMetadata.of(message).actor().id()));
        }
        switch (event) {
            case ReplyPosted e ->
                posts.add(new Posted(
                        e.postId(), e.taskId(), ThreadName.of(e.audience()), e.author(), position, latestTime));
            case NotePosted e ->
                posts.add(new Posted(e.postId(), e.taskId(), ThreadName.AGENCY, e.author(), position, latestTime));
            case ReplyMentioned e -> mentions.put(e.postId(), e.people());
            case NoteMentioned e -> mentions.put(e.postId(), e.people());
            case ReplyDeleted e -> deleted.add(e.postId());
            case ReplyWithdrawn e -> deleted.add(e.postId());
            case NoteDeleted e -> deleted.add(e.postId());
            case ThreadRead e -> readings.add(e);
            case InvitationAccepted e -> came.put(e.userId(), position);
            case ClientInvited e -> guests.put(e.userId(), ThreadName.CLIENT);
            case PartnerInvited e -> guests.put(e.userId(), ThreadName.PARTNER);
            case BasicGuestAdded e -> guests.put(e.userId(), ThreadName.of(e.audience()));
            case EmployeeInvited e -> employees.add(e.userId());
            case TaskAdded e -> {
                statuses.put(e.taskId(), e.status());
                described(e.taskId(), e.description());
            }
            case PortalTaskCreated e -> statuses.put(e.taskId(), e.status());
            case TaskEdited e -> {
                statuses.put(e.taskId(), e.status());
                described(e.taskId(), e.description());
            }
            case ProjectProgressSwitched e -> progressShown.put(e.projectId(), e.shown());
            case BudgetAdded e -> projects.put(e.budgetId(), e.projectId());
            case BudgetRenamed e -> renamed.add(e.budgetId());
            case ContactAdded e -> contacts.add(e.contact().contactId());
            case ContactEdited e -> renamed.add(e.contact().contactId());
            case ContactRemoved e -> contacts.remove(e.contactId());
            case RequestFormEdited e -> renamed.add(e.formId());
            case BudgetItemAdded e -> {
                amounts.put(e.itemId(), e.amount());
                budgets.put(e.itemId(), e.budgetId());
            }
            case BudgetItemChanged e -> amounts.put(e.itemId(), e.amount());
            case BudgetItemRemoved e -> amounts.remove(e.itemId());
            case BudgetRemoved e -> amounts.keySet().removeAll(itemsOf(e.budgetId()));
            case InvoiceDrafted e -> lines.put(e.invoiceId(), e.terms().lines());
            case InvoiceEdited e -> lines.put(e.invoiceId(), e.terms().lines());
            case InvoiceSent e -> standing.add(e.invoiceId());
            case InvoiceVoided e -> standing.remove(e.invoiceId());
            case DocumentAdded e -> written(e.documentId(), e.text());
            case DocumentEdited e -> written(e.documentId(), e.text());
            case FileUploaded e -> files.add(e.fileId());
            case FileAttached e -> attached.add(e.fileId());
            default -> {
                // Nothing that the portal counts by.
            }
        }
    }

    private void described(TaskId task, @Nullable Confidential description) {
        if (description == null) {
            described.remove(task);
        } else {
            described.add(task);
        }
    }

    private void written(DocumentId document, @Nullable Confidential text) {
        if (text == null) {
            written.remove(document);
        } else {
            written.add(document);
        }
    }

    String agencyId() {
        return agencyId;
    }

    List<Recorded> ledger() {
        return ledger;
    }

    List<Posted> posts() {
        return posts;
    }

    /**
     * What somebody has not read of a thread, oldest first: what others said there, after the reader came and after
     * every post they said they had read up to. Whether they may see it is not asked here.
     */
    List<Posted> unread(UserId reader, TaskId task, ThreadName thread) {
        long read = Objects.requireNonNullElse(came.get(reader), 0L);
        for (ThreadRead reading : readings) {
            if (reading.reader().equals(reader) && reading.taskId().equals(task) && reading.thread() == thread) {
                read = Math.max(read, positionOf(reading.upTo()));
            }
        }
        List<Posted> unread = new ArrayList<>();
        for (Posted post : posts) {
            if (post.taskId().equals(task)
                    && post.thread() == thread
                    && post.position() > read
                    && !post.author().equals(reader)
                    && !deleted.contains(post.postId())) {
                unread.add(post);
            }
        }
        return unread;
    }

    boolean mentions(Posted post, UserId person) {
        return mentions.getOrDefault(post.postId(), List.of()).contains(person);
    }

    Set<UserId> mentionedIn(PostId post) {
        return Set.copyOf(mentions.getOrDefault(post, List.of()));
    }

    /** Who has written in the thread, each with where their last post lies. */
    Map<UserId, Long> writers(TaskId task, ThreadName thread) {
        Map<UserId, Long> writers = new HashMap<>();
        for (Posted post : posts) {
            if (post.taskId().equals(task) && post.thread() == thread) {
                writers.put(post.author(), post.position());
            }
        }
        return writers;
    }

    /** The last post that everybody has said they had read up to, in the thread. */
    Map<UserId, PostId> marks(TaskId task, ThreadName thread) {
        Map<UserId, PostId> marks = new HashMap<>();
        for (ThreadRead reading : readings) {
            if (reading.taskId().equals(task) && reading.thread() == thread) {
                PostId before = marks.get(reading.reader());
                if (before == null || positionOf(before) < positionOf(reading.upTo())) {
                    marks.put(reading.reader(), reading.upTo());
                }
            }
        }
        return marks;
    }

    private long positionOf(PostId post) {
        return posts.stream()
                .filter(posted -> posted.postId().equals(post))
                .mapToLong(Posted::position)
                .findFirst()
                .orElseThrow();
    }

    Set<PostId> deletedPosts() {
        return deleted;
    }

    /** Tasks that have a description. */
    Set<TaskId> described() {
        return described;
    }

    /** Documents that say something. */
    Set<DocumentId> written() {
        return written;
    }

    /** Budgets, request forms and contacts that are not called what they were at first. */
    Set<Id> renamed() {
        return renamed;
    }

    /** Whoever is known at a company. */
    Set<ContactId> contacts() {
        return contacts;
    }

    /** The agency's own people. */
    Set<UserId> employees() {
        return employees;
    }

    /** People outside, with the thread that is theirs. */
    Map<UserId, ThreadName> guests() {
        return guests;
    }

    ThreadName threadOf(UserId guest) {
        return Objects.requireNonNull(guests.get(guest));
    }

    boolean isDone(TaskId task) {
        return statuses.get(task) == TaskStatus.DONE;
    }

    /** What the client is to pay for the item. */
    @Nullable
    Money amountOf(BudgetItemId item) {
        return amounts.get(item);
    }

    /** Whether people outside are told how far it is. */
    boolean isProgressShown(ProjectId project) {
        return progressShown.getOrDefault(project, true);
    }

    /** The items that the budget has. */
    Set<BudgetItemId> itemsOf(BudgetId budget) {
        Set<BudgetItemId> items = new HashSet<>(amounts.keySet());
        items.removeIf(item -> !budget.equals(budgets.get(item)));
        return items;
    }

    /** How much of what the project's items are worth stands on invoices that were sent, in percent; all are in euros. */
    @Nullable
    Integer invoicedOf(ProjectId project) {
        Set<BudgetItemId> items = new HashSet<>(amounts.keySet());
        items.removeIf(item -> !project.equals(projects.get(budgets.get(item))));
        long worth = items.stream()
                .mapToLong(item -> Objects.requireNonNull(amounts.get(item)).amount())
                .sum();
        long invoiced = standing.stream()
                .flatMap(invoice -> lines.getOrDefault(invoice, List.of()).stream())
                .filter(line -> items.contains(line.budgetItemId()))
                .mapToLong(InvoiceLine::net)
                .sum();
        if (worth == 0) {
            return null;
        }
        long percent = Math.round(100.0 * Math.max(0, invoiced) / worth);
        return invoiced >= worth ? 100 : (int) Math.min(99, percent);
    }

    Set<FileId> files() {
        return files;
    }

    Set<FileId> attachedFiles() {
        return attached;
    }

    /** The latest time there was: a clock that steps back changes nothing (rule 20). */
    Instant latestTime() {
        return latestTime;
    }

    /** The documents that the last reading met something of. */
    Set<DocumentId> latestDocuments() {
        Set<DocumentId> documents = new HashSet<>();
        for (Object event : latest) {
            if (event instanceof DocumentEvent about) {
                documents.add(about.documentId());
            }
        }
        return documents;
    }

    /** What the last reading met that open pages of a thread's readers must hear of, by thread. */
    Map<TaskId, Set<ThreadName>> latestNews() {
        Map<TaskId, Set<ThreadName>> news = new HashMap<>();
        for (Object event : latest) {
            switch (event) {
                case ReplyPosted e ->
                    news.computeIfAbsent(e.taskId(), _ -> new HashSet<>()).add(ThreadName.of(e.audience()));
                case ApprovalEvent e ->
                    news.computeIfAbsent(e.taskId(), _ -> new HashSet<>()).add(ThreadName.of(e.audience()));
                case TaskPlaced _, TaskReviewed _, TaskBudgeted _, OutsideContentBegun _ -> {
                    // The agency's own: nobody outside hears of it.
                }
                case TaskEvent e ->
                    news.computeIfAbsent(e.taskId(), _ -> new HashSet<>())
                            .addAll(List.of(ThreadName.CLIENT, ThreadName.PARTNER));
                default -> {
                    // No task was touched.
                }
            }
        }
        return news;
    }
}
