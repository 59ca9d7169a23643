package io.portico.app.stores;

import io.portico.app.PorticoSettings;
import io.portico.s3.S3ByteStore;
import io.portico.s3.S3Settings;
import io.portico.tenancy.ByteStore;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.FolderByteStore;
import io.portico.tenancy.SealedFileStore;
import io.portico.tenancy.SealedTexts;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.credentials.AccountLinks;
import io.portico.tenancy.credentials.DashboardLinks;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.tenancy.credentials.LastSeen;
import io.portico.tenancy.credentials.Passkeys;
import io.portico.tenancy.credentials.Passwords;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.tenancy.credentials.ProgramSecrets;
import io.portico.tenancy.credentials.ProviderSecrets;
import io.portico.tenancy.credentials.SecondFactors;
import io.portico.tenancy.credentials.SignInCodes;
import io.portico.tenancy.credentials.ViewAsTokens;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.Disclosures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands on the secret store, whichever it is: texts that can be forgotten, files, credentials. */
@Configuration(proxyBeanMethods = false)
class Keeping {

    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
    private static final Duration ROOM_WITHIN = Duration.ofSeconds(5);

    @Bean
    Confidences confidences(SecretStore secrets, SealedTexts.Settings settings) {
        return new SealedTexts(secrets, settings);
    }

    /** A folder that cannot be written to ends the start; a server that does not answer may come back. */
    @Bean
    ByteStore byteStore(PorticoSettings settings) {
        Path folder = settings.data().resolve("files");
        S3Settings server = settings.files().s3();
        ByteStore store = server == null ? new FolderByteStore(folder) : new S3ByteStore(server, folder);
        try {
            store.check();
        } catch (IOException e) {
            if (server == null) {
                throw new UncheckedIOException(e);
            }
            LOG.error("Files can neither be stored nor read: {} ({})", e.getMessage(), server);
        }
        return store;
    }

    @Bean
    SealedFileStore fileStore(ByteStore bytes, SecretStore secrets) {
        return new SealedFileStore(bytes, secrets);
    }

    /** Ends after the doors are shut and before its store is. */
    @Bean
    Disclosures disclosures(DisclosureStore store, Clock clock) {
        return new Disclosures(store, clock, ROOM_WITHIN);
    }

    @Bean
    Passwords passwords(SecretStore secrets) {
        return new Passwords(secrets);
    }

    @Bean
    PersonalTokens personalTokens(SecretStore secrets, Clock clock) {
        return new PersonalTokens(secrets, clock);
    }

    @Bean
    LastSeen lastSeen(SecretStore secrets, Clock clock) {
        return new LastSeen(secrets, clock);
    }

    @Bean
    ViewAsTokens viewAsTokens(SecretStore secrets, Clock clock) {
        return new ViewAsTokens(secrets, clock);
    }

    @Bean
    InvitationLinks invitationLinks(Confidences confidences) {
        return new InvitationLinks(confidences);
    }

    @Bean
    AccountLinks accountLinks(Confidences confidences, SecretStore secrets, Clock clock) {
        return new AccountLinks(confidences, secrets, clock);
    }

    @Bean
    DashboardLinks dashboardLinks(Confidences confidences, SecretStore secrets, Clock clock, PorticoSettings settings) {
        return new DashboardLinks(
                confidences, secrets, clock, settings.dashboards().valid());
    }

    @Bean
    SecondFactors secondFactors(SecretStore secrets, Confidences confidences, Clock clock) {
        return new SecondFactors(secrets, confidences, clock);
    }

    @Bean
    Passkeys passkeys(SecretStore secrets, Clock clock) {
        return new Passkeys(secrets, clock);
    }

    @Bean
    ProviderSecrets providerSecrets(SecretStore secrets) {
        return new ProviderSecrets(secrets);
    }

    @Bean
    SignInCodes signInCodes(SecretStore secrets, Clock clock) {
        return new SignInCodes(secrets, clock);
    }

    @Bean
    ProgramSecrets programSecrets(SecretStore secrets) {
        return new ProgramSecrets(secrets);
    }
}
