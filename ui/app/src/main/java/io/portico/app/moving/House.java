package io.portico.app.moving;

import io.portico.projections.mail.OutboxStart;
import io.portico.tenancy.AccessEpochs;
import io.portico.tenancy.LedgerIntake;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.MovedSecrets;
import io.portico.tenancy.Positions;
import io.portico.tenancy.SealedFileStore;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.Unsettled;
import io.portico.tenancy.ViewProgress;
import io.portico.tenancy.disclosures.DisclosureStore;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.serialization.Serializer;

/**
 * All places in which something of an agency lies.
 *
 * @param moved the secrets once more, as a whole
 * @param events the ledger's serializer
 * @param patience how long an answer waits for views
 */
record House(
        LedgerRows ledger,
        LedgerIntake intake,
        Positions positions,
        SecretStore secrets,
        MovedSecrets moved,
        SealedFileStore files,
        DisclosureStore log,
        ViewProgress views,
        AccessEpochs epochs,
        OutboxStart outbox,
        Unsettled unsettled,
        Serializer events,
        Clock clock,
        Duration patience) {}
