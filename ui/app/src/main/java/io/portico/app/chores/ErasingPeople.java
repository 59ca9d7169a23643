package io.portico.app.chores;

import io.portico.files.Uploads;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.erasure.CompleteErasure;
import io.portico.messages.erasure.ListTracesOfErased;
import io.portico.messages.file.DiscardUpload;
import io.portico.messages.historyexport.HaltHistoryExport;
import io.portico.messages.person.EraseErasedPerson;
import io.portico.messages.post.DeletePostOfErased;
import io.portico.projections.audit.HistoryExportDesk;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.Belongings;
import io.portico.views.agency.FindTracesToErase;
import io.portico.views.agency.TracesToErase;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes everything of a person unreadable, in an order in which it can be cut off anywhere and begun anew: first it is written
 * down what there is, for later nobody can tell, and the key of what they were called goes last but for saying so.
 */
final class ErasingPeople {

    private final Gateway gateway;
    private final Uploads uploads;
    private final Belongings belongings;
    private final HistoryExportDesk exports;

    ErasingPeople(Gateway gateway, Uploads uploads, Belongings belongings, HistoryExportDesk exports) {
        this.gateway = gateway;
        this.uploads = uploads;
        this.belongings = belongings;
        this.exports = exports;
    }

    /** Of the bound work's agency; whoever asks knows that the person was erased. */
    void erase(UserId userId) {
        TracesToErase traces = gateway.ask(new FindTracesToErase(userId), TracesToErase.class);
        if (!traces.listed()) {
            gateway.send(new ListTracesOfErased(userId, traces.figures(), traces.mentions(), traces.more()));
        }
        traces.posts().forEach(post -> unlessGone(new DeletePostOfErased(post)));
        traces.files().forEach(file -> unlessGone(new DiscardUpload(file)));
        try {
            uploads.endAllOf(Tenancy.agencyId(), userId.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        belongings.forget(Tenancy.agencyId(), userId.value());
        gateway.send(new EraseErasedPerson(userId));
        if (!traces.completed()) {
            takeBackExports();
            gateway.send(new CompleteErasure(userId));
        }
    }

    /** What was written of the history while they had a name holds it; whoever needs it exports it anew. */
    private void takeBackExports() {
        exports.waiting().stream()
                .filter(export -> export.agencyId().equals(Tenancy.agencyId()))
                .forEach(export ->
                        unlessGone(new HaltHistoryExport(export.exportId(), HaltHistoryExport.PERSON_ERASED)));
    }

    private void unlessGone(Object command) {
        try {
            gateway.send(command);
        } catch (Rejected rejected) {
            if (rejected.code() != Rejected.Code.NOT_FOUND) {
                throw rejected;
            }
        }
    }
}
