package io.portico.messages.stored;

import io.portico.messages.StoredAs;
import io.portico.messages.accessrequest.AccessRequestEvent;
import io.portico.messages.account.AccountEvent;
import io.portico.messages.account.AppRemoved;
import io.portico.messages.account.AppSet;
import io.portico.messages.account.SignInProviderRemoved;
import io.portico.messages.account.SignInProviderSet;
import io.portico.messages.account.SignInRulesChanged;
import io.portico.messages.agency.AgencyArchived;
import io.portico.messages.agency.AgencyEvent;
import io.portico.messages.agency.AgencyLanguageChosen;
import io.portico.messages.agency.DisclosuresKept;
import io.portico.messages.agency.InvitationSetsChosen;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.brand.BrandEvent;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.changes.AccessChangesEvent;
import io.portico.messages.checkpoint.CheckpointEvent;
import io.portico.messages.company.CompanyEvent;
import io.portico.messages.delivery.DeliveryEvent;
import io.portico.messages.document.DocumentEvent;
import io.portico.messages.ending.EndingEvent;
import io.portico.messages.erasure.ErasureEvent;
import io.portico.messages.file.FileEvent;
import io.portico.messages.historyexport.HistoryExportEvent;
import io.portico.messages.hold.LegalHoldEvent;
import io.portico.messages.imports.ImportEvent;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.leakproof.LeakProofEvent;
import io.portico.messages.permissionset.PermissionSetEvent;
import io.portico.messages.permissionset.SetSecondFactorDemandChanged;
import io.portico.messages.person.LanguageChosen;
import io.portico.messages.person.PersonArchived;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.person.TakenFromDirectory;
import io.portico.messages.person.UndoSendChosen;
import io.portico.messages.post.HeldReplyEvent;
import io.portico.messages.post.NoteEvent;
import io.portico.messages.post.ReplyEvent;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.reading.ReadingEvent;
import io.portico.messages.requestform.RequestFormEvent;
import io.portico.messages.response.ResponseEvent;
import io.portico.messages.review.ReviewEvent;
import io.portico.messages.savedfilter.SavedFilterEvent;
import io.portico.messages.standingrule.StandingRuleEvent;
import io.portico.messages.task.TaskEvent;
import io.portico.messages.terms.TermsEvent;
import io.portico.messages.unique.UniqueEvent;
import io.portico.messages.viewas.ViewAsEvent;
import io.portico.messages.waiting.WaitingEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every event by the name it is stored under. A new event of a sealed family is in it by itself. */
public final class EventCatalogue {

    private static final List<Class<?>> FAMILIES = List.of(
            AgencyEvent.class,
            AgencyLanguageChosen.class,
            AgencyArchived.class,
            PersonArchived.class,
            InvitationSetsChosen.class,
            DisclosuresKept.class,
            CompanyEvent.class,
            BrandEvent.class,
            PersonEvent.class,
            TakenFromDirectory.class,
            ErasureEvent.class,
            LegalHoldEvent.class,
            UndoSendChosen.class,
            LanguageChosen.class,
            SavedFilterEvent.class,
            PermissionSetEvent.class,
            SetSecondFactorDemandChanged.class,
            StandingRuleEvent.class,
            ReviewEvent.class,
            AccountEvent.class,
            SignInRulesChanged.class,
            SignInProviderSet.class,
            SignInProviderRemoved.class,
            AppSet.class,
            AppRemoved.class,
            ProjectEvent.class,
            TaskEvent.class,
            ReplyEvent.class,
            HeldReplyEvent.class,
            NoteEvent.class,
            ReadingEvent.class,
            DeliveryEvent.class,
            ResponseEvent.class,
            WaitingEvent.class,
            FileEvent.class,
            ImportEvent.class,
            ApprovalEvent.class,
            DocumentEvent.class,
            RequestFormEvent.class,
            BudgetEvent.class,
            InvoiceEvent.class,
            UniqueEvent.class,
            ViewAsEvent.class,
            AccessChangesEvent.class,
            TermsEvent.class,
            AccessRequestEvent.class,
            EndingEvent.class,
            CheckpointEvent.class,
            LeakProofEvent.class,
            HistoryExportEvent.class);

    private static final SortedMap<String, Class<?>> BY_NAME = new TreeMap<>();
    private static final Map<Class<?>, String> BY_CLASS = new HashMap<>();

    static {
        FAMILIES.stream().flatMap(EventCatalogue::members).forEach(EventCatalogue::enter);
    }

    private EventCatalogue() {}

    /** All event classes by their stored names, in the order of names. */
    public static SortedMap<String, Class<?>> all() {
        return new TreeMap<>(BY_NAME);
    }

    /** The stored name of an event's class; empty when the class is no event. */
    public static Optional<String> nameOf(Class<?> event) {
        return Optional.ofNullable(BY_CLASS.get(event));
    }

    /** The class of the event stored under the name; empty when there is none. */
    public static Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Stream<Class<?>> members(Class<?> family) {
        Class<?>[] permitted = family.getPermittedSubclasses();
        return permitted == null ? Stream.of(family) : Stream.of(permitted).flatMap(EventCatalogue::members);
    }

    private static void enter(Class<?> event) {
        StoredAs storedAs = event.getAnnotation(StoredAs.class);
        if (storedAs == null) {
            throw new IllegalStateException(event.getName() + " does not say under which name it is stored");
        }
        if (BY_NAME.putIfAbsent(storedAs.value(), event) != null) {
            throw new IllegalStateException("two events are stored as " + storedAs.value());
        }
        BY_CLASS.put(event, storedAs.value());
    }
}
