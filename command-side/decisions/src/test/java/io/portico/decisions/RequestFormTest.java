package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.file.DiscardUpload;
import io.portico.messages.file.FileAttached;
import io.portico.messages.person.AccessMode;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.project.OpenProject;
import io.portico.messages.requestform.ArchiveRequestForm;
import io.portico.messages.requestform.EditRequestForm;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FillInRequestForm;
import io.portico.messages.requestform.FormAnswer;
import io.portico.messages.requestform.FormChoice;
import io.portico.messages.requestform.FormField;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.MakeRequestForm;
import io.portico.messages.requestform.PauseRequestForm;
import io.portico.messages.requestform.PublishRequestForm;
import io.portico.messages.requestform.RequestFormEdited;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.FormFilledIn;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.tenancy.Actor;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestFormTest {

    private static final RequestFormId FORM = new RequestFormId("form");
    private static final TaskId TASK = new TaskId("asked");
    private static final PostId POST = new PostId("files");

    private final House house = House.furnished();
    private UserId cara;
    private UserId paula;

    @BeforeEach
    void people() {
        house.project("p1", "coffee");
        house.olga(new OpenProject(new ProjectId("p1"), Set.of(Audience.CLIENT)));
        house.project("p2", "coffee");
        cara = house.client("cara", AccessMode.ALL, "coffee");
        paula = house.partner("paula", AccessMode.ALL, "coffee");
    }

    private static FormField field(String id, FieldKind kind, boolean required, String... choices) {
        return new FormField(
                FORM,
                id,
                kind,
                House.words("What *" + id + "*?"),
                null,
                required,
                List.of(choices).stream()
                        .map(choice -> new FormChoice(FORM, choice, House.words("The " + choice)))
                        .toList());
    }

    private static FormSheet sheet(@Nullable String project, FormField... fields) {
        return new FormSheet(
                FORM,
                House.words("New poster"),
                null,
                project == null ? null : new ProjectId(project),
                Priority.HIGH,
                Set.of(House.OLGA),
                List.of(fields));
    }

    private void published(FormSheet sheet) {
        house.olga(new MakeRequestForm(FORM, sheet));
        house.olga(new PublishRequestForm(FORM));
    }

    private static FormAnswer said(String field, String text) {
        return new FormAnswer(TASK, field, House.words(text), List.of(), List.of());
    }

    private static FormAnswer chose(String field, String... choices) {
        return new FormAnswer(TASK, field, null, List.of(choices), List.of());
    }

    private static FillInRequestForm filling(int version, @Nullable String project, FormAnswer... answers) {
        return new FillInRequestForm(
                FORM, version, TASK, POST, project == null ? null : new ProjectId(project), List.of(answers));
    }

    private void wrong(String field, BadInput.Code code, FormAnswer... answers) {
        assertThatThrownBy(() -> house.by(cara, filling(1, null, answers)))
                .isInstanceOfSatisfying(BadInput.class, bad -> {
                    assertThat(bad.field()).isEqualTo(field);
                    assertThat(bad.code()).isEqualTo(code);
                });
    }

    private PortalTaskCreated created() {
        return house.events().stream()
                .filter(PortalTaskCreated.class::isInstance)
                .map(PortalTaskCreated.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private String described() {
        return String.valueOf(house.opened(created().description()));
    }

    @Test
    void fillingItInMakesATaskThatSaysWhereItCameFrom() {
        published(sheet("p1", field("a", FieldKind.SHORT_TEXT, true), field("b", FieldKind.LONG_TEXT, false)));
        assertThat(house.eventsOf(() -> house.by(cara, filling(1, null, said("a", "For May"), said("b", "Big")))))
                .extracting(Object::getClass)
                .isEqualTo(List.of(PortalTaskCreated.class, FormFilledIn.class));
        assertThat(created().projectId()).isEqualTo(new ProjectId("p1"));
        assertThat(created().createdBy()).isEqualTo(cara);
        assertThat(created().audience()).isEqualTo(Audience.CLIENT);
        assertThat(created().priority()).isEqualTo(Priority.HIGH);
        assertThat(house.opened(created().name())).isEqualTo("New poster: For May");
        assertThat(described()).isEqualTo("**What \\*a\\*?**\nFor May\n\n**What \\*b\\*?**\nBig");
        assertThat(house.events())
                .filteredOn(FormFilledIn.class::isInstance)
                .first()
                .isInstanceOfSatisfying(FormFilledIn.class, filled -> {
                    assertThat(filled.formId()).isEqualTo(FORM);
                    assertThat(filled.formVersion()).isEqualTo(1);
                    assertThat(filled.assigneeIds()).containsExactly(House.OLGA);
                });
        house.refused(cara, filling(1, null, said("a", "Again")), Code.ALREADY_EXISTS);
    }

    @Test
    void whatAGuestTypesBecomesNoMarkup() {
        published(sheet("p1", field("a", FieldKind.LONG_TEXT, true)));
        house.by(cara, filling(1, null, said("a", "# Not a heading\n- nor a list\n[x](https://evil.example) <b>")));
        assertThat(described()).endsWith("\\# Not a heading\n\\- nor a list\n\\[x\\](https://evil.example) \\<b\\>");
    }

    @Test
    void anAnswerOfEachKindReadsAsWhatItIs() {
        published(sheet(
                "p1",
                field("one", FieldKind.ONE_OF, true, "x", "y"),
                field("some", FieldKind.SEVERAL_OF, true, "x", "y", "z"),
                field("day", FieldKind.DATE, true),
                field("number", FieldKind.NUMBER, true),
                field("link", FieldKind.LINK, true),
                field("mail", FieldKind.EMAIL, true)));
        house.by(
                cara,
                filling(
                        1,
                        null,
                        chose("one", "y"),
                        chose("some", "z", "x"),
                        said("day", "2027-03-01"),
                        said("number", "-12.50"),
                        said("link", "https://example.com/a_b"),
                        said("mail", "ann@example.com")));
        assertThat(described())
                .isEqualTo("**What \\*one\\*?**\nThe y\n\n**What \\*some\\*?**\n- The x\n- The z\n\n"
                        + "**What \\*day\\*?**\n2027-03-01\n\n**What \\*number\\*?**\n\\-12.5\n\n"
                        + "**What \\*link\\*?**\n<https://example.com/a_b>\n\n**What \\*mail\\*?**\nann@example.com");
    }

    @Test
    void whatIsWrongIsSaidOfItsPlace() {
        published(sheet(
                "p1",
                field("a", FieldKind.SHORT_TEXT, true),
                field("n", FieldKind.NUMBER, false),
                field("one", FieldKind.ONE_OF, false, "x", "y"),
                field("day", FieldKind.DATE, false),
                field("link", FieldKind.LINK, false)));
        FormAnswer fine = said("a", "Fine");
        wrong("answers.a", BadInput.Code.REQUIRED);
        wrong("answers[0]", BadInput.Code.REQUIRED, said("a", "  "));
        wrong("answers[0].text", BadInput.Code.INVALID_TEXT, said("a", "two\nlines"));
        wrong("answers[1].text", BadInput.Code.INVALID_NUMBER, fine, said("n", "twelve"));
        wrong("answers[1].text", BadInput.Code.INVALID_DATE, fine, said("day", "2027-02-30"));
        wrong("answers[1].text", BadInput.Code.INVALID_LINK, fine, said("link", "javascript:alert(1)"));
        wrong("answers[1].choiceIds", BadInput.Code.UNKNOWN_VALUE, fine, chose("one", "z"));
        wrong("answers[1].choiceIds", BadInput.Code.TOO_MANY, fine, chose("one", "x", "y"));
        wrong("answers[1]", BadInput.Code.WRONG_TYPE, fine, said("one", "x"));
        wrong("answers[1].fieldId", BadInput.Code.UNKNOWN_VALUE, fine, said("unasked", "x"));
    }

    @Test
    void filesAreTheFirstPostOfTheNewTasksThread() {
        published(sheet("p1", field("a", FieldKind.FILE, true)));
        FileId file = house.uploaded("f_1", cara);
        FormAnswer answer = new FormAnswer(TASK, "a", null, List.of(), List.of(file));
        assertThat(house.eventsOf(() -> house.by(cara, filling(1, null, answer))))
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(
                        PortalTaskCreated.class,
                        FormFilledIn.class,
                        ReplyPosted.class,
                        FileAttached.class,
                        OutsideContentBegun.class);
        assertThat(described()).endsWith("- f\\_1.pdf");
        house.refused(
                cara,
                new FillInRequestForm(
                        FORM,
                        1,
                        new TaskId("other"),
                        new PostId("other"),
                        null,
                        List.of(new FormAnswer(new TaskId("other"), "a", null, List.of(), List.of(file)))),
                Code.FILE_ALREADY_POSTED);
        house.refused(Actor.system("sweep"), new DiscardUpload(file), Code.FILE_ALREADY_POSTED);
    }

    @Test
    void anothersFileIsNotFound() {
        published(sheet("p1", field("a", FieldKind.FILE, true)));
        FileId file = house.uploaded("f1", paula);
        house.refused(
                cara, filling(1, null, new FormAnswer(TASK, "a", null, List.of(), List.of(file))), Code.NOT_FOUND);
    }

    @Test
    void onlyWhoMayCreateTasksThereFillsItIn() {
        published(sheet("p1", field("a", FieldKind.LONG_TEXT, false)));
        house.refused(paula, filling(1, null), Code.NOT_FOUND);
        house.refused(House.OLGA, filling(1, null), Code.NOT_FOUND);
        house.olga(new OpenProject(new ProjectId("p1"), Set.of()));
        house.refused(cara, filling(1, null), Code.NOT_FOUND);
    }

    @Test
    void whereItIsLeftOpenAProjectIsPickedFromThoseOneMayCreateTasksIn() {
        published(sheet(null, field("a", FieldKind.LONG_TEXT, false)));
        assertThatThrownBy(() -> house.by(cara, filling(1, null)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("projectId"));
        house.refused(cara, filling(1, "p2"), Code.NOT_FOUND);
        house.by(cara, filling(1, "p1"));
        assertThat(created().projectId()).isEqualTo(new ProjectId("p1"));
    }

    @Test
    void whereItIsNotLeftOpenNoOtherProjectIsTaken() {
        house.openProject("p3", "coffee");
        published(sheet("p1", field("a", FieldKind.LONG_TEXT, false)));
        assertThatThrownBy(() -> house.by(cara, filling(1, "p3"))).isInstanceOf(BadInput.class);
        house.by(cara, filling(1, "p1"));
    }

    @Test
    void anEditIsANewVersionAndAnswersToAnOlderOneAreSentBack() {
        FormSheet first = sheet("p1", field("a", FieldKind.LONG_TEXT, false));
        published(first);
        house.nothingHappens(() -> house.olga(new EditRequestForm(FORM, 1L, first)));
        FormSheet second = sheet("p1", field("b", FieldKind.LONG_TEXT, false));
        assertThat(house.eventsOf(() -> house.olga(new EditRequestForm(FORM, 1L, second))))
                .singleElement()
                .isInstanceOfSatisfying(RequestFormEdited.class, edited -> assertThat(edited.version())
                        .isEqualTo(2));
        house.refused(House.OLGA, new EditRequestForm(FORM, 1L, first), Code.STALE_VERSION);
        house.refused(cara, filling(1, null, said("a", "x")), Code.STALE_VERSION);
        house.by(cara, filling(2, null, said("b", "x")));
    }

    @Test
    void whatIsNotPublishedIsNotThereForThoseOutside() {
        house.olga(new MakeRequestForm(FORM, sheet("p1", field("a", FieldKind.LONG_TEXT, false))));
        house.refused(cara, filling(1, null), Code.NOT_FOUND);
        house.refused(House.OLGA, new PauseRequestForm(FORM), Code.FORM_NOT_PUBLISHED);
        house.olga(new PublishRequestForm(FORM));
        house.nothingHappens(() -> house.olga(new PublishRequestForm(FORM)));
        house.olga(new PauseRequestForm(FORM));
        house.nothingHappens(() -> house.olga(new PauseRequestForm(FORM)));
        house.refused(cara, filling(1, null), Code.NOT_FOUND);
        house.olga(new ArchiveRequestForm(FORM));
        house.nothingHappens(() -> house.olga(new ArchiveRequestForm(FORM)));
        house.refused(
                House.OLGA,
                new EditRequestForm(FORM, null, sheet("p1", field("b", FieldKind.DATE, false))),
                Code.FORM_ARCHIVED);
        house.refused(House.OLGA, new PauseRequestForm(FORM), Code.FORM_NOT_PUBLISHED);
        house.olga(new PublishRequestForm(FORM));
        house.by(cara, filling(1, null));
    }

    @Test
    void itsTaskIsATaskLikeAnyOther() {
        published(sheet("p1", field("a", FieldKind.LONG_TEXT, false)));
        house.by(cara, filling(1, null));
        house.olga(new EditTask(TASK, 1L, null, null, TaskStatus.IN_PROGRESS, null, null, null, null));
        house.nothingHappens(
                () -> house.olga(new EditTask(TASK, null, null, null, null, null, null, null, Set.of(House.OLGA))));
    }

    @Test
    void itSpeaksOfWhatIsThere() {
        house.refused(
                House.OLGA,
                new MakeRequestForm(FORM, sheet("nowhere", field("a", FieldKind.DATE, false))),
                Code.NOT_FOUND);
        FormSheet guests = new FormSheet(
                FORM,
                House.words("x"),
                null,
                null,
                Priority.LOW,
                Set.of(cara),
                List.of(field("a", FieldKind.DATE, false)));
        house.refused(House.OLGA, new MakeRequestForm(FORM, guests), Code.NOT_AN_EMPLOYEE);
    }

    @Test
    void aSheetAsksSomethingAndNothingTwice() {
        assertThatThrownBy(() -> new MakeRequestForm(FORM, sheet("p1"))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new MakeRequestForm(
                        FORM, sheet("p1", field("a", FieldKind.DATE, false), field("a", FieldKind.DATE, false))))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new MakeRequestForm(FORM, sheet("p1", field("a", FieldKind.ONE_OF, false))))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new MakeRequestForm(FORM, sheet("p1", field("a", FieldKind.DATE, false, "x"))))
                .isInstanceOf(BadInput.class);
    }
}
