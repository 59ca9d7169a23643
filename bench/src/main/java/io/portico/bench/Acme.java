package io.portico.bench;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.agency.FoundAgency;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.company.AddCompany;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Employee;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InvitePartner;
import io.portico.messages.person.Language;
import io.portico.messages.post.PostReply;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.AddTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An agency to measure with, made by commands: ten brands, its projects shared out among them, half open to clients and
 * half to both; every task open to whom its project is; people outside in turn clients and partners, of one brand
 * each, the first of each kind of all brands.
 */
final class Acme {

    static final String SLUG = "acme";

    static final int BRANDS = 10;
    private static final int MAKERS = 16;
    private static final List<TaskStatus> STATUSES = List.of(TaskStatus.values());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String WORDS =
            "Please have another look at the second draft: the headline is right, the picture is not there yet, and the"
                    + " call to action should say what happens next. We would like to see it before Thursday. ";

    /** How much there is of everything. */
    record Size(int projects, int tasks, int posts, int outside) {
        /** What the aims speak of. */
        static final Size FULL = new Size(50, 5_000, 20_000, 200);

        static final Size SMALL = new Size(5, 50, 50, 4);
    }

    private final House house;
    private final String agencyId;
    private final UserId ownerId = UserId.random();
    private final List<BrandId> brands = new ArrayList<>();
    private final List<ProjectId> projects = new ArrayList<>();
    private final List<TaskId> tasks = new ArrayList<>();
    private final List<UserId> outside = new ArrayList<>();

    private Acme(House house, String agencyId) {
        this.house = house;
        this.agencyId = agencyId;
    }

    static Acme make(House house, Size size) throws Exception {
        Acme acme = found(house, SLUG);
        acme.brands();
        acme.people(size.outside());
        acme.projects(size.projects());
        acme.tasks(size.tasks());
        acme.posts(size.posts());
        house.settle();
        return acme;
    }

    /** An agency with its owner and nothing else. */
    static Acme found(House house, String slug) {
        Acme acme = new Acme(house, UserId.random().value());
        Employee owner = new Employee(
                acme.ownerId,
                Confidential.of("Olga"),
                Confidential.of("Owner"),
                Confidential.of("olga@" + slug + ".example"),
                new PermissionSetId("OWNER"),
                null);
        house.send(
                new Work(acme.agencyId, Actor.OPERATOR),
                new FoundAgency(
                        new AgencyId(acme.agencyId),
                        slug,
                        "Agency " + slug,
                        "Europe/Prague",
                        "EUR",
                        Language.EN,
                        owner,
                        true));
        return acme;
    }

    Work owner() {
        return by(ownerId);
    }

    Work by(UserId userId) {
        return new Work(agencyId, Actor.person(userId.value()));
    }

    /** A client who sees all that is open to clients. */
    Work client() {
        return by(outside.getFirst());
    }

    /** A client who sees what is open of one brand out of ten. */
    Work clientOfOneBrand() {
        return by(outside.get(2));
    }

    /** All clients; the first sees every brand, the others one, in turn. */
    List<UserId> clients() {
        return IntStream.range(0, outside.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(outside::get)
                .toList();
    }

    /** Where somebody gets mail. */
    String email(Work person) {
        int number = outside.indexOf(new UserId(person.actor().id()));
        return number < 0 ? "olga@" + SLUG + ".example" : email(number);
    }

    private static String email(int number) {
        return "person" + number + "@outside.example";
    }

    /** Everybody outside. */
    List<UserId> outside() {
        return outside;
    }

    /** The brands in turn. */
    BrandId brand(int number) {
        return brands.get(number % BRANDS);
    }

    List<TaskId> tasks() {
        return tasks;
    }

    List<ProjectId> projects() {
        return projects;
    }

    /** The tasks of the projects of the brand with that number. */
    List<TaskId> tasksOfBrand(int brand) {
        // Task i is of project i modulo their number, and project i of brand i modulo theirs.
        return IntStream.range(0, tasks.size())
                .filter(i -> i % projects.size() % BRANDS == brand)
                .mapToObj(tasks::get)
                .toList();
    }

    AddTask newTask(int number) {
        return new AddTask(
                new TaskId(UserId.random().value()),
                projects.get(number % projects.size()),
                null,
                Confidential.of("Task " + number + ": a poster for the spring fair"),
                Confidential.of(WORDS),
                STATUSES.get(number % STATUSES.size()),
                Priority.NORMAL,
                null,
                DAY.plusDays(number % 100),
                Set.of(ownerId));
    }

    PostReply newReply(int number) {
        return reply(tasks.get(number % tasks.size()), Audience.CLIENT);
    }

    PostReply reply(TaskId taskId, Audience audience) {
        return new PostReply(new PostId(UserId.random().value()), taskId, audience, Confidential.of(WORDS), List.of());
    }

    /** What a post says, about 200 characters. */
    static String words() {
        return WORDS.strip();
    }

    private void brands() {
        CompanyId companyId = new CompanyId(UserId.random().value());
        house.send(owner(), new AddCompany(companyId, "Company"));
        for (int i = 0; i < BRANDS; i++) {
            BrandId brandId = new BrandId(UserId.random().value());
            brands.add(brandId);
            house.send(owner(), new AddBrand(brandId, companyId, "Brand " + i));
        }
    }

    private void people(int count) {
        for (int i = 0; i < count; i++) {
            UserId userId = UserId.random();
            Audience audience = i % 2 == 0 ? Audience.CLIENT : Audience.PARTNER;
            Set<BrandId> theirs = i < 2 ? Set.copyOf(brands) : Set.of(brands.get(i / 2 % BRANDS));
            Guest guest = guest(userId, audience, i, theirs);
            house.send(owner(), audience == Audience.CLIENT ? new InviteClient(guest) : new InvitePartner(guest));
            house.send(new Work(agencyId, Actor.ANYONE), new AcceptInvitation(userId, 1));
            outside.add(userId);
        }
    }

    private static Guest guest(UserId userId, Audience audience, int number, Set<BrandId> brands) {
        @Nullable Confidential nothing = null;
        return new Guest(
                userId,
                Confidential.of("First" + number),
                Confidential.of("Last" + number),
                nothing,
                Confidential.of(email(number)),
                brands,
                AccessMode.ALL,
                new PermissionSetId(audience.name()),
                null,
                null,
                nothing,
                nothing,
                false,
                false);
    }

    private void projects(int count) {
        for (int i = 0; i < count; i++) {
            ProjectId projectId = new ProjectId(UserId.random().value());
            Set<Audience> open = i % 2 == 0 ? Set.of(Audience.CLIENT) : Set.of(Audience.CLIENT, Audience.PARTNER);
            house.send(
                    owner(),
                    new AddProject(
                            projectId,
                            brands.get(i % BRANDS),
                            Confidential.of("Project " + i),
                            Confidential.of(WORDS),
                            ownerId,
                            Set.of(ownerId),
                            ProjectStatus.IN_PROGRESS,
                            DAY,
                            null,
                            open,
                            true));
            house.send(owner(), new OpenProject(projectId, open));
            projects.add(projectId);
        }
    }

    private void tasks(int count) throws Exception {
        List<AddTask> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(newTask(i));
        }
        atOnce(MAKERS, count, i -> house.send(owner(), made.get(i)));
        made.forEach(task -> tasks.add(task.taskId()));
    }

    private void posts(int count) throws Exception {
        // Conversations: a task's posts come one after the other, as they do where people talk.
        atOnce(MAKERS, count, i -> house.send(owner(), newReply((int) ((long) i * tasks.size() / count))));
    }

    /** Does so many pieces, by so many threads. */
    static void atOnce(int makers, int count, IntConsumer piece) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(makers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int maker = 0; maker < makers; maker++) {
                int mine = maker;
                running.add(threads.submit(() -> {
                    for (int i = mine; i < count; i += makers) {
                        piece.accept(i);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }
}
