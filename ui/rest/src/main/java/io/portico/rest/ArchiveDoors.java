package io.portico.rest;

import io.portico.files.FileNames;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.ArchivePerson;
import io.portico.messages.person.Permission;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.PasskeyDesk;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.views.audit.DisclosedHow;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindOwnAgency;
import io.portico.views.me.FindMe;
import io.portico.views.me.Me;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All that the house keeps of one person, to be taken along: by themselves, or by those who answer for data. */
@Controller
final class ArchiveDoors {

    private final Gateway gateway;
    private final FileStore store;
    private final Disclosing disclosing;
    private final OwnArchive own;
    private final OthersArchive others;
    private final Clock clock;
    private final Downloads downloads = new Downloads(System::nanoTime);

    ArchiveDoors(
            Gateway gateway,
            FileStore store,
            Disclosing disclosing,
            AccountDesk account,
            PasskeyDesk passkeys,
            PersonalTokens tokens,
            Clock clock) {
        this.gateway = gateway;
        this.store = store;
        this.disclosing = disclosing;
        this.own = new OwnArchive(account, passkeys, tokens);
        this.others = new OthersArchive(gateway);
        this.clock = clock;
    }

    /** What fills an archive. */
    private interface Filling {
        void fill(PersonalArchive archive) throws IOException;
    }

    @GetMapping("/api/v1/me/archive")
    @Door(Side.MEMBER)
    void own(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        UserId id = MeDoors.person(caller);
        demandAllScopes(caller);
        Me me = gateway.ask(new FindMe(), Me.class);
        ArchiveReadme readme = readme(caller, id, me.firstName() + " " + me.lastName(), true);
        send(readme, request, response, archive -> own.fill(archive, me));
    }

    /** By whoever may erase the person; that they did is in the history before the first byte leaves. */
    @GetMapping("/api/v1/people/{id}/archive")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    void of(@PathVariable String id, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        demandAllScopes(caller);
        UserId person = PathIds.of(UserId::new, id);
        OthersArchive.Known known = others.find(person);
        var unused = gateway.send(new ArchivePerson(person));
        ArchiveReadme readme = readme(caller, person, known.name(), false);
        send(readme, request, response, archive -> others.fill(archive, known));
    }

    /** It holds all that any door would tell the caller, so credentials that open less open none of it. */
    private static void demandAllScopes(Caller caller) {
        caller.permissions().forEach(caller::needScope);
    }

    private ArchiveReadme readme(Caller caller, UserId person, String name, boolean own) {
        AgencyDoor agency = gateway.ask(new FindOwnAgency(), AgencyDoor.class);
        return new ArchiveReadme(agency, person, name, own, clock.instant(), ReadersLanguage.of(caller, gateway));
    }

    private void send(ArchiveReadme readme, HttpServletRequest request, HttpServletResponse response, Filling filling)
            throws IOException {
        ArchiveZip zip = new ArchiveZip(response.getOutputStream());
        PersonalArchive archive = new PersonalArchive(gateway, store, downloads, readme.person(), zip);
        archive.demandStill();
        disclosing.note(DisclosedHow.EXPORTED, List.of(AnswerWriter.exported(request)));
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(FileNames.portable(readme.fileName()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        // From here on it is broken off and never answered by something else.
        response.flushBuffer();
        try {
            filling.fill(archive);
            zip.json("contents.json", readme.contents(archive));
            zip.text("README.txt", readme.text(archive));
            archive.demandStill();
        } catch (Rejected lost) {
            throw new IOException("the right to the archive was lost on the way", lost);
        }
        zip.end();
    }
}
