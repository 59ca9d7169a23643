package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.AgencyId;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.Rejected.Code;
import io.portico.messages.StandingRuleId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.agency.DeleteAgency;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approve;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.AskForApproval;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.ErasePerson;
import io.portico.messages.person.ErasureGround;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.History;
import io.portico.messages.project.OpenProject;
import io.portico.messages.standingrule.MakeStandingRule;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskShared;
import io.portico.messages.unique.AccessMoved;
import io.portico.messages.unique.EmailTaken;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What meets: two processes over one ledger, so that nothing but the ledger can hold the rules together. */
class RaceTest {

    private static final int ROUNDS = 40;

    private record Deed(Node node, Actor actor, Object command) {
        Deed(Node node, UserId person, Object command) {
            this(node, Actor.person(person.value()), command);
        }
    }

    /** Does all at once and answers what each was refused with, empty for a success. */
    private static List<Optional<Code>> together(List<Deed> deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Code>>> answers = new ArrayList<>();
            for (Deed deed : deeds) {
                Callable<Optional<Code>> work = () -> {
                    start.await();
                    return refusal(deed);
                };
                answers.add(threads.submit(work));
            }
            List<Optional<Code>> refusals = new ArrayList<>();
            for (Future<Optional<Code>> answer : answers) {
                refusals.add(answer.get());
            }
            return refusals;
        }
    }

    private static Optional<Code> refusal(Deed deed) {
        try {
            deed.node().send(new Work(House.ACME, deed.actor()), deed.command());
            return Optional.empty();
        } catch (Rejected rejected) {
            return Optional.of(rejected.code());
        }
    }

    private static long count(List<Object> events, Class<?> type) {
        return events.stream().filter(type::isInstance).count();
    }

    @Test
    void twoOwnersWhoDeactivateEachOtherLeaveOneOwner() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            House house = House.furnished();
            UserId otto = house.employeeOf("otto", "OWNER");
            List<Optional<Code>> refusals = together(List.of(
                    new Deed(house.node, House.OLGA, new DeactivatePerson(otto)),
                    new Deed(house.anotherNode(), otto, new DeactivatePerson(House.OLGA))));
            assertThat(refusals).containsOnlyOnce(Optional.empty());
            assertThat(count(house.events(), PersonDeactivated.class)).isEqualTo(1);
        }
    }

    @Test
    void ofManyInvitationsToOneEmailOneGetsIn() throws Exception {
        House house = House.furnished();
        Node other = house.anotherNode();
        List<Deed> deeds = IntStream.range(0, 16)
                .mapToObj(i -> new Deed(i % 2 == 0 ? house.node : other, House.OLGA, inviting("same" + i)))
                .toList();
        long before = count(house.events(), EmailTaken.class);
        List<Optional<Code>> refusals = together(deeds);
        assertThat(refusals).containsOnlyOnce(Optional.empty());
        assertThat(refusals).containsOnly(Optional.empty(), Optional.of(Code.EMAIL_TAKEN));
        assertThat(count(house.events(), EmailTaken.class)).isEqualTo(before + 1);
    }

    @Test
    void anInvitationThatManyOpenAtOnceIsAcceptedOnce() throws Exception {
        House house = House.furnished();
        house.olga(inviting("ida"));
        Node other = house.anotherNode();
        AcceptInvitation accepting = new AcceptInvitation(new UserId("ida"), 1);
        List<Optional<Code>> refusals = together(IntStream.range(0, 16)
                .mapToObj(i -> new Deed(i % 2 == 0 ? house.node : other, Actor.ANYONE, accepting))
                .toList());
        assertThat(refusals).containsOnlyOnce(Optional.empty());
        assertThat(refusals).containsOnly(Optional.empty(), Optional.of(Code.INVITATION_USED));
        assertThat(house.events().stream().filter(event -> event.equals(new InvitationAccepted(new UserId("ida")))))
                .hasSize(1);
    }

    @Test
    void nobodyIsErasedWhoMustBeKept() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            House house = House.furnished();
            UserId cara = house.client("cara", AccessMode.ALL, "coffee");
            List<Optional<Code>> refusals = together(List.of(
                    new Deed(house.node, House.OLGA, LegalHoldTest.hold(cara)),
                    new Deed(house.anotherNode(), House.OLGA, new ErasePerson(cara, ErasureGround.ASKED_FOR, null))));
            assertThat(refusals)
                    .isIn(
                            List.of(Optional.empty(), Optional.of(Code.LEGAL_HOLD)),
                            List.of(Optional.of(Code.PERSON_ERASED), Optional.empty()));
        }
    }

    @Test
    void noAgencyIsDeletedInWhichSomethingMustBeKept() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            House house = House.furnished();
            List<Optional<Code>> refusals = together(List.of(
                    new Deed(house.node, House.OLGA, LegalHoldTest.hold(null)),
                    new Deed(house.anotherNode(), House.OLGA, new DeleteAgency(new AgencyId(House.ACME)))));
            assertThat(refusals)
                    .isIn(
                            List.of(Optional.empty(), Optional.of(Code.LEGAL_HOLD)),
                            List.of(Optional.of(Code.NOT_FOUND), Optional.empty()));
        }
    }

    private static InviteClient inviting(String id) {
        Guest guest = House.guest(id, "CLIENT", AccessMode.ALL, "coffee");
        return new InviteClient(new Guest(
                guest.userId(),
                guest.firstName(),
                guest.lastName(),
                null,
                House.words("one@outside.test"),
                guest.brandIds(),
                guest.access(),
                guest.permissionSetId(),
                null,
                null,
                null,
                null,
                false,
                false));
    }

    @Test
    void aReplyAndAMoveToAnotherBrandNeverBothSucceed() throws Exception {
        House house = House.furnished();
        Node other = house.anotherNode();
        house.openProject("p1", "coffee");
        house.openProject("elsewhere", "cars");
        UserId cara = house.client("cara", AccessMode.ALL, "coffee");
        for (int round = 0; round < ROUNDS; round++) {
            TaskId task = house.openTask("t" + round, "p1");
            List<Object> before = house.events();
            List<Optional<Code>> refusals = together(List.of(
                    new Deed(house.node, cara, House.reply("r" + round, task, "Hello")),
                    new Deed(other, House.OLGA, new MoveTask(task, new ProjectId("elsewhere")))));
            List<Object> events =
                    house.events().subList(before.size(), house.events().size());
            assertThat(count(events, ReplyPosted.class) + count(events, TaskMoved.class))
                    .isEqualTo(1);
            assertThat(refusals)
                    .isIn(
                            List.of(Optional.empty(), Optional.of(Code.HAS_OUTSIDE_CONTENT)),
                            List.of(Optional.of(Code.NOT_FOUND), Optional.empty()));
        }
    }

    @Test
    void whatIsBeingApprovedIsNeverChangedAfterwards() throws Exception {
        House house = House.furnished();
        Node other = house.anotherNode();
        house.openProject("p1", "coffee");
        UserId cara = house.client("cara", AccessMode.ALL, "coffee");
        for (int round = 0; round < ROUNDS; round++) {
            TaskId task = house.openTask("t" + round, "p1");
            ApprovalId approval = new ApprovalId("a" + round);
            house.olga(new AskForApproval(approval, task, Audience.CLIENT, null, null));
            EditTask edit = new EditTask(task, null, House.words("Other"), null, null, null, null, null, null);
            int before = house.events().size();
            List<Optional<Code>> refusals = together(
                    List.of(new Deed(house.node, cara, new Approve(approval)), new Deed(other, House.OLGA, edit)));
            List<Object> events = house.events().stream()
                    .skip(before)
                    .filter(event -> event instanceof Approved || event instanceof TaskEdited)
                    .toList();
            assertThat(events.getLast()).isInstanceOf(Approved.class);
            assertThat(refusals)
                    .isEqualTo(List.of(
                            Optional.empty(), events.size() == 2 ? Optional.empty() : Optional.of(Code.APPROVED)));
        }
    }

    @Test
    void nobodyIsLeftWaitingForTheApprovalOfAFileThatIsGone() throws Exception {
        House house = House.furnished();
        Node other = house.anotherNode();
        TaskId task = house.openTask("t1", house.openProject("p1", "coffee").value());
        for (int round = 0; round < ROUNDS; round++) {
            FileId file = house.uploaded("f" + round, House.OLGA);
            house.olga(House.reply("r" + round, task, "Look", file.value()));
            ApprovalId approval = new ApprovalId("a" + round);
            int before = house.events().size();
            List<Optional<Code>> refusals = together(List.of(
                    new Deed(house.node, House.OLGA, new AskForApproval(approval, task, Audience.CLIENT, file, null)),
                    new Deed(other, House.OLGA, new DeletePost(new PostId("r" + round)))));
            List<Object> events = house.events().stream().skip(before).toList();
            assertThat(refusals).last().isEqualTo(Optional.empty());
            assertThat(count(events, FileDeleted.class)).isEqualTo(1);
            assertThat(count(events, ApprovalWithdrawn.class)).isEqualTo(count(events, ApprovalAsked.class));
            assertThat(refusals.getFirst())
                    .isEqualTo(
                            count(events, ApprovalAsked.class) == 1 ? Optional.empty() : Optional.of(Code.NOT_FOUND));
        }
    }

    @Test
    void aShareIsNeverGivenAfterItsBrandWasTaken() throws Exception {
        House house = House.furnished();
        Node other = house.anotherNode();
        house.project("p1", "coffee");
        TaskId task = house.task("t1", "p1");
        for (int round = 0; round < ROUNDS; round++) {
            UserId user = house.client("user" + round, AccessMode.ASSIGNED, "coffee");
            together(List.of(
                    new Deed(house.node, House.OLGA, new ShareTask(task, user, null, null, History.ALL)),
                    new Deed(other, House.OLGA, new TakeBrand(user, new BrandId("coffee")))));
            List<Object> events = house.events();
            int taken = events.indexOf(new BrandTaken(user, new BrandId("coffee")));
            int shared = events.indexOf(new TaskShared(task, user, null, null, History.ALL));
            assertThat(taken).isNotNegative();
            assertThat(shared).isLessThan(taken);
        }
    }

    @Test
    void changesOfAccessThatMeetAreNumberedOneAfterTheOther() throws Exception {
        House house = House.furnished();
        Node other = house.anotherNode();
        IntStream.range(0, 12).forEach(i -> house.project("p" + i, "coffee"));
        List<Deed> deeds = IntStream.range(0, 12)
                .mapToObj(i -> new Deed(
                        i % 2 == 0 ? house.node : other,
                        House.OLGA,
                        new OpenProject(new ProjectId("p" + i), Set.of(Audience.CLIENT))))
                .toList();
        assertThat(together(deeds)).containsOnly(Optional.empty());
        List<Long> numbers = house.events().stream()
                .filter(AccessMoved.class::isInstance)
                .map(event -> ((AccessMoved) event).number())
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    /** A task in a locked project, and a project without an open task, show nothing; both at once would. */
    @Test
    void twoChangesThatMeetNeverBreakTogetherARuleThatEachAloneKeeps() throws Exception {
        House house = House.furnished();
        Node other = house.anotherNode();
        house.client("cara", AccessMode.ALL, "coffee");
        house.olga(new MakeStandingRule(
                new StandingRuleId("rule"),
                new RuleTerms("No tasks", RuledPeople.EVERYBODY, Set.of(RuledThings.TASKS), RuledPlace.EVERYWHERE)));
        for (int round = 0; round < ROUNDS; round++) {
            ProjectId project = house.project("p" + round, "coffee");
            house.olga(
                    new EditProject(project, null, null, null, null, null, null, null, null, Set.of(Audience.CLIENT)));
            List<Optional<Code>> refusals = together(List.of(
                    new Deed(house.node, House.OLGA, House.addingTask("t" + round, "p" + round, null)),
                    new Deed(other, House.OLGA, new OpenProject(project, Set.of(Audience.CLIENT)))));
            assertThat(refusals).containsExactlyInAnyOrder(Optional.empty(), Optional.of(Code.STANDING_RULE_BROKEN));
        }
    }
}
