package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.invoice.VoidInvoice;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Actor;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An invoice on paper goes to those who may have it, and says what they are told of it elsewhere. */
class InvoicePapersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningHouse HOUSE = RunningHouse.shared();

    private final Furnished agency = new Furnished(HOUSE, "papers");
    private final String owner = agency.token(agency.owner);
    private final String path = "/api/v1/invoices/" + agency.invoice.value() + "/pdf";

    private HttpResponse<String> asked(String token) {
        return HOUSE.get(agency.host(), path, token);
    }

    private static String read(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains(".pdf");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String paper(String token) throws IOException, InterruptedException {
        HttpRequest request = HOUSE.request(agency.host(), path)
                .header("Authorization", "Bearer " + token)
                .build();
        return read(HOUSE.http().send(request, HttpResponse.BodyHandlers.ofByteArray()));
    }

    private String outside(String set) {
        String id = UUID.randomUUID().toString();
        agency.owner(new InviteClient(RunningHouse.guest(id, set, AccessMode.ALL, Set.of(agency.brand.value()))));
        HOUSE.send(agency.agencyId, Actor.ANYONE, new AcceptInvitation(new UserId(id), 1));
        return id;
    }

    private String employed(String set) {
        String id = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, id, set);
        return agency.token(id);
    }

    @Test
    void bothSidesAreToldWhatTheyAreToldElsewhere() throws IOException, InterruptedException {
        String reader = agency.token(outside("CLIENT_ADMIN"));
        for (String token : new String[] {owner, employed("FINANCE"), reader}) {
            assertThat(paper(token))
                    .contains("Agency", "papers " + agency.invoice.value(), "papers brand", "papers text")
                    .contains("€119.00", "€5.00", "€114.00");
        }
        JsonNode told =
                JSON.readTree(HOUSE.get(agency.host(), "/api/v1/portal/invoices/" + agency.invoice.value(), reader)
                        .body());
        assertThat(told.path("total").path("amount").longValue()).isEqualTo(11_900);
        HOUSE.send("PATCH", agency.host(), "/api/v1/me", reader, "{\"language\":\"de\"}");
        assertThat(paper(reader)).contains("Rechnung").doesNotContain("Invoice");
        agency.owner(new VoidInvoice(agency.invoice));
        assertThat(paper(owner)).contains("Void");
        assertThat(paper(reader)).contains("Ungültig");
    }

    @Test
    void whoDoesNotSeeItIsAnsweredAsIfThereWereNone() {
        String nowhere = "/api/v1/invoices/" + UUID.randomUUID() + "/pdf";
        for (String token : new String[] {
            employed("MEMBER"), employed("AUDITOR"), agency.token(agency.client), agency.token(agency.partner)
        }) {
            HttpResponse<String> answer = asked(token);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(instanceless(answer)).isEqualTo(instanceless(HOUSE.get(agency.host(), nowhere, token)));
        }
        assertThat(HOUSE.get(agency.host(), path, null).statusCode()).isEqualTo(401);
    }

    @Test
    void aDraftIsOnPaperForTheAgencyAlone() throws IOException, InterruptedException {
        HttpResponse<String> made = HOUSE.send(
                "POST",
                agency.host(),
                "/api/v1/invoices",
                owner,
                "{\"number\":\"D/1\",\"brandId\":\"" + agency.brand.value()
                        + "\",\"date\":\"2026-11-22\",\"dueDate\":\"2026-12-22\",\"lines\":[{\"text\":\"Work\","
                        + "\"unitPrice\":{\"amount\":100,\"currency\":\"EUR\"}}]}");
        String draft = made.headers().firstValue("Location").orElseThrow() + "/pdf";
        assertThat(HOUSE.get(agency.host(), draft, owner).statusCode()).isEqualTo(200);
        assertThat(HOUSE.get(agency.host(), draft, agency.token(outside("CLIENT_ADMIN")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoSeesItAndMayNotTakeItIsRefused() {
        PermissionSetId looking = PermissionSetId.random();
        agency.owner(new MakePermissionSet(
                looking, "Looks at bills", PersonKind.CLIENT, Set.of(Permission.BILLING_VIEW), false));
        String reader = agency.token(outside(looking.value()));
        assertThat(HOUSE.get(agency.host(), "/api/v1/portal/invoices/" + agency.invoice.value(), reader)
                        .statusCode())
                .isEqualTo(200);
        assertThat(asked(reader).statusCode()).isEqualTo(403);
        String admin = outside("CLIENT_ADMIN");
        assertThat(asked(narrowed(agency.token(admin), "billing.view")).statusCode())
                .isEqualTo(403);
        assertThat(asked(narrowed(agency.token(admin), "billing.download")).statusCode())
                .isEqualTo(403);
        assertThat(asked(narrowed(agency.token(admin), "billing.view\",\"billing.download"))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> begun = HOUSE.send("POST", agency.host(), "/api/v1/view-as/" + admin, owner, null);
        String look = JSON.readTree(begun.body()).path("token").stringValue();
        assertThat(HOUSE.get(agency.host(), "/api/v1/portal/invoices/" + agency.invoice.value(), look)
                        .statusCode())
                .isEqualTo(200);
        assertThat(asked(look).statusCode()).isEqualTo(403);
    }

    private String narrowed(String token, String scopes) {
        HttpResponse<String> made = HOUSE.send(
                "POST", agency.host(), "/api/v1/me/tokens", token, "{\"name\":\"n\",\"scopes\":[\"" + scopes + "\"]}");
        return JSON.readTree(made.body()).path("token").stringValue();
    }

    private static String instanceless(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\",?", "");
    }
}
