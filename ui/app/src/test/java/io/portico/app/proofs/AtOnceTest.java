package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.company.AddCompany;
import io.portico.messages.person.InviteEmployee;
import io.portico.tenancy.credentials.InvitationLinks;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must not happen twice, asked for by several at the same instant; and what must not happen at all. */
class AtOnceTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final int SEVERAL = 8;

    private final Furnished agency = new Furnished(HOUSE, "ours");
    private final String owner = agency.token(agency.owner);

    @Test
    void ofManyPeopleWithOneAddressOneComesIn() {
        String email = UUID.randomUUID() + "@same.example";
        List<HttpResponse<String>> answers = atOnce(i -> switch (i % 3) {
            case 0 -> post("/clients", guest(i % 2 == 0 ? email : email.toUpperCase(Locale.ROOT), "CLIENT"));
            case 1 -> post("/partners", guest(email, "PARTNER"));
            default -> post("/employees", employee(email));
        });
        oneGetsIt(answers, 201, 409, "EMAIL_TAKEN");
    }

    @Test
    void anInvitationThatSeveralOpenAtOnceIsTheFirstOnesAndTheirsIsThePassword() {
        for (int round = 0; round < 5; round++) {
            String invited = UUID.randomUUID().toString();
            agency.owner(new InviteEmployee(RunningHouse.employee(invited, "MEMBER")));
            String token = HOUSE.bean(InvitationLinks.class).token(agency.agencyId, invited, 1);
            List<HttpResponse<String>> answers = atOnce(i -> HOUSE.send(
                    "POST",
                    agency.host(),
                    "/api/v1/invitations/" + token + "/accept",
                    null,
                    "{\"password\":\"" + password(i) + "\"}"));
            oneGetsIt(answers, 204, 409, "INVITATION_USED");
            for (int i = 0; i < SEVERAL; i++) {
                Browser browser = new Browser(HOUSE, agency.host());
                browser.signIn(invited + "@agency.example", password(i));
                assertThat(browser.isIn())
                        .as(
                                "the password of number %s, who was told %s",
                                i, answers.get(i).statusCode())
                        .isEqualTo(answers.get(i).statusCode() == 204);
            }
        }
    }

    @Test
    void ofManyInvoicesWithOneNumberOneIsDrafted() {
        String number = "N-" + UUID.randomUUID().toString().substring(0, 8);
        List<HttpResponse<String>> answers =
                atOnce(i -> post("/invoices", invoice(i % 2 == 0 ? number : number.toLowerCase(Locale.ROOT))));
        oneGetsIt(answers, 201, 409, "INVOICE_NUMBER_TAKEN");
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allMatch(answer -> answer.body().contains("\"field\":\"number\""));
    }

    @Test
    void ofManyWhoChangeOneDraftOneDoes() {
        String id = id(post("/invoices", invoice("D-" + UUID.randomUUID())));
        String path = "/invoices/" + id;
        HttpResponse<String> seen = HOUSE.get(agency.host(), "/api/v1" + path, owner);
        String tag = seen.headers().firstValue("ETag").orElseThrow();
        List<HttpResponse<String>> answers = atOnce(i -> HOUSE.send(HOUSE.request(agency.host(), "/api/v1" + path)
                .header("Authorization", "Bearer " + owner)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .method(
                        "PATCH",
                        HttpRequest.BodyPublishers.ofString("{\"paymentInstructions\":\"To account " + i + "\"}"))));
        oneGetsIt(answers, 204, 412, "STALE_VERSION");
        HttpResponse<String> other =
                send("PATCH", path, "{\"number\":\"" + agency.mark + " " + agency.invoice.value() + "\"}");
        assertThat(other.body()).contains("INVOICE_NUMBER_TAKEN", "\"field\":\"number\"");
        assertThat(send("PATCH", path, "{\"dueDate\":\"2020-01-01\"}").body()).contains("dueDate", "BEFORE_START");
        assertThat(send("PATCH", path, "{\"brandId\":\"x\"}").body()).contains("UNKNOWN_FIELD");
        assertThat(send("PATCH", path, "{\"lines\":[" + line("Other work") + "," + line("More") + "]}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(HOUSE.get(agency.host(), "/api/v1" + path, owner).body())
                .contains("Other work", "More", "\"version\":3", "To account ");
        assertThat(post(path + "/send", null).statusCode()).isEqualTo(204);
        assertThat(send("PATCH", path, "{\"number\":\"late\"}").body()).contains("INVOICE_NOT_A_DRAFT");
    }

    @Test
    void ofTwoOwnersWhoDeactivateEachOtherOneStays() {
        for (int round = 0; round < 5; round++) {
            Furnished other = new Furnished(HOUSE, "theirs");
            String second = UUID.randomUUID().toString();
            HOUSE.hire(other.agencyId, other.owner, second, "OWNER");
            List<String> owners = List.of(other.owner, second);
            List<String> tokens = List.of(other.token(other.owner), other.token(second));
            List<HttpResponse<String>> answers = atOnce(
                    2,
                    i -> HOUSE.send(
                            "POST",
                            other.host(),
                            "/api/v1/employees/" + owners.get(1 - i) + "/deactivate",
                            tokens.get(i),
                            null));
            assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnlyOnce(204);
            int left = answers.getFirst().statusCode() == 204 ? 0 : 1;
            HttpResponse<String> last = HOUSE.send(
                    "POST",
                    other.host(),
                    "/api/v1/employees/" + owners.get(left) + "/deactivate",
                    tokens.get(left),
                    null);
            assertThat(last.statusCode()).as(last.body()).isEqualTo(422);
            assertThat(last.body()).contains("LAST_OWNER");
        }
    }

    @Test
    void nobodyRaisesTheirOwnRights() {
        String admin = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, admin, "ADMINISTRATOR");
        String manager = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, manager, "PROJECT_MANAGER");
        refused("PATCH", "/employees/" + admin, admin, "{\"role\":\"OWNER\"}", 422, "RIGHT_NOT_HELD");
        refused("PATCH", "/employees/" + manager, manager, "{\"role\":\"ADMINISTRATOR\"}", 422, "RIGHT_NOT_HELD");
        refused("PATCH", "/employees/" + manager, manager, "{\"role\":\"FINANCE\"}", 422, "RIGHT_NOT_HELD");
        refused("PATCH", "/me", manager, "{\"role\":\"OWNER\"}", 400, "UNKNOWN_FIELD");
        refused("PATCH", "/me", manager, "{\"permissions\":[\"settings.edit\"]}", 400, "UNKNOWN_FIELD");
        refused(
                "PATCH",
                "/clients/" + agency.client,
                agency.client,
                "{\"permissionSetId\":\"CLIENT_ADMIN\"}",
                404,
                "NOT_FOUND");
        HttpResponse<String> own = post(
                "/permission-sets",
                "{\"name\":\"Editors\",\"base\":\"EMPLOYEE\",\"permissions\":[\"sets.edit\",\"people.view\",\"work.view\"]}");
        assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
        String editor = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, editor, id(own));
        refused(
                "PATCH",
                "/permission-sets/" + id(own),
                editor,
                "{\"permissions\":[\"sets.edit\",\"people.view\",\"work.view\",\"settings.edit\"]}",
                422,
                "RIGHT_NOT_HELD");
    }

    @Test
    void aSetOfTheWrongBaseIsRefused() {
        String email = UUID.randomUUID() + "@outside.example";
        refused("POST", "/clients", agency.owner, guest(email, "MEMBER"), 422, "WRONG_BASE");
        refused("POST", "/clients", agency.owner, guest(email, "PARTNER"), 422, "WRONG_BASE");
        refused("POST", "/partners", agency.owner, guest(email, "CLIENT"), 422, "WRONG_BASE");
        refused("POST", "/employees", agency.owner, employee(email).replace("MEMBER", "CLIENT"), 422, "WRONG_BASE");
        refused("POST", "/programs", agency.owner, "{\"name\":\"x\",\"role\":\"CLIENT\"}", 422, "WRONG_BASE");
        refused(
                "PATCH",
                "/clients/" + agency.client,
                agency.owner,
                "{\"permissionSetId\":\"OWNER\"}",
                422,
                "WRONG_BASE");
    }

    @Test
    void whatEndsBeforeItBeginsIsRefused() {
        String project = "{\"brandId\":\"" + agency.brand
                + "\",\"title\":\"x\",\"startsOn\":\"2027-02-02\",\"endsOn\":\"2027-02-01\"}";
        refused("POST", "/projects", agency.owner, project, 400, "BEFORE_START");
        refused(
                "PATCH",
                "/projects/" + agency.project,
                agency.owner,
                "{\"startsOn\":\"2027-02-02\",\"endsOn\":\"2027-02-01\"}",
                400,
                "BEFORE_START");
        String task = "{\"projectId\":\"" + agency.project
                + "\",\"name\":\"x\",\"startsOn\":\"2027-02-02\",\"deadline\":\"2027-02-01\"}";
        refused("POST", "/tasks", agency.owner, task, 400, "BEFORE_START");
        refused(
                "POST",
                "/invoices",
                agency.owner,
                invoice("x").replace("2027-02-02", "2027-01-01"),
                400,
                "BEFORE_START");
        String grant = "/projects/" + agency.project + "/grants/" + agency.partner;
        refused("PUT", grant, agency.owner, "{\"endsAt\":\"2020-01-01T00:00:00Z\"}", 422, "ENDS_IN_THE_PAST");
    }

    @Test
    void aBrandOfAnotherCompanyIsRefused() {
        CompanyId company = CompanyId.random();
        agency.owner(new AddCompany(company, "Zenith"));
        String body = guest(UUID.randomUUID() + "@outside.example", "CLIENT")
                .replace("\"access\"", "\"companyId\":\"" + company + "\",\"access\"");
        refused("POST", "/clients", agency.owner, body, 422, "BRAND_OF_ANOTHER_COMPANY");
        String contact = id(post("/clients", body.replace(agency.brand.value(), brandOf(company))));
        refused(
                "PUT",
                "/clients/" + contact + "/brands/" + agency.brand,
                agency.owner,
                null,
                422,
                "BRAND_OF_ANOTHER_COMPANY");
    }

    private String brandOf(CompanyId company) {
        BrandId brand = BrandId.random();
        agency.owner(new AddBrand(brand, company, "Zenith"));
        return brand.value();
    }

    private void refused(String method, String path, String person, String body, int status, String code) {
        String token = person.equals(agency.owner) ? owner : agency.token(person);
        HttpResponse<String> answer = HOUSE.send(method, agency.host(), "/api/v1" + path, token, body);
        assertThat(answer.statusCode())
                .as("%s %s %s: %s", method, path, body, answer.body())
                .isEqualTo(status);
        assertThat(answer.body()).as("%s %s %s", method, path, body).contains("\"" + code + "\"");
    }

    private static void oneGetsIt(List<HttpResponse<String>> answers, int got, int refused, String code) {
        assertThat(answers.stream().map(HttpResponse::statusCode))
                .as("%s", answers)
                .containsOnlyOnce(got);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != got))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(refused);
                    assertThat(answer.body()).contains("\"" + code + "\"");
                });
    }

    private static List<HttpResponse<String>> atOnce(IntFunction<HttpResponse<String>> errand) {
        return atOnce(SEVERAL, errand);
    }

    /** All have come to the door before one of them knocks. */
    private static List<HttpResponse<String>> atOnce(int several, IntFunction<HttpResponse<String>> errand) {
        CyclicBarrier door = new CyclicBarrier(several);
        List<Callable<HttpResponse<String>>> errands = IntStream.range(0, several)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> {
                    door.await();
                    return errand.apply(i);
                })
                .toList();
        try (ExecutorService people = Executors.newFixedThreadPool(several)) {
            return people.invokeAll(errands).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String password(int number) {
        return "corners of my desk, number " + number;
    }

    private String guest(String email, String set) {
        return "{\"firstName\":\"Ann\",\"lastName\":\"Guest\",\"codename\":\"Ann\",\"email\":\"" + email
                + "\",\"brandIds\":[\"" + agency.brand + "\"],\"access\":\"ALL\",\"permissionSetId\":\"" + set + "\"}";
    }

    private static String employee(String email) {
        return "{\"firstName\":\"Ann\",\"lastName\":\"Other\",\"email\":\"" + email + "\",\"role\":\"MEMBER\"}";
    }

    private String invoice(String number) {
        return "{\"number\":\"" + number + "\",\"brandId\":\"" + agency.brand
                + "\",\"date\":\"2027-02-01\",\"dueDate\":\"2027-02-02\",\"lines\":[" + line("Work") + "]}";
    }

    private static String line(String text) {
        return "{\"text\":\"" + text + "\",\"unitPrice\":{\"amount\":100,\"currency\":\"EUR\"}}";
    }

    private HttpResponse<String> post(String path, String body) {
        return send("POST", path, body);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return HOUSE.send(method, agency.host(), "/api/v1" + path, owner, body);
    }

    private static String id(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    }
}
