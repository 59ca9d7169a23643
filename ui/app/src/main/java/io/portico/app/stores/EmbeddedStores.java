package io.portico.app.stores;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.portico.app.PorticoSettings;
import io.portico.embedded.EmbeddedLedger;
import io.portico.embedded.EmbeddedViews;
import io.portico.embedded.LedgerSettings;
import io.portico.embedded.LedgerStorage;
import io.portico.embedded.SqliteDisclosures;
import io.portico.embedded.SqliteSecrets;
import io.portico.tenancy.AccessEpochs;
import io.portico.tenancy.LocalEpochs;
import io.portico.tenancy.SealedTexts;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Everything inside this process and below one folder. */
@Configuration(proxyBeanMethods = false)
@Profile("!axonserver")
class EmbeddedStores {

    @Bean
    LedgerStorage ledgerStorage(
            PorticoSettings settings,
            @Qualifier("eventSerializer") Serializer events,
            Serializer snapshots,
            EventUpcaster upcasters) {
        PorticoSettings.Ledger ledger = settings.ledger();
        LedgerSettings where = ledger.url() == null
                ? LedgerSettings.inFolder(settings.data())
                : new LedgerSettings(ledger.url(), ledger.user(), ledger.password());
        return LedgerStorage.open(where, events, snapshots, upcasters);
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    EmbeddedLedger ledger(LedgerStorage storage) {
        return new EmbeddedLedger(storage);
    }

    @Bean
    EmbeddedViews viewServer(PorticoSettings settings) {
        return new EmbeddedViews(settings.data());
    }

    @Bean
    MongoClient viewClient(EmbeddedViews server) {
        return MongoClients.create(server.uri());
    }

    @Bean
    SqliteSecrets secrets(PorticoSettings settings) {
        return new SqliteSecrets(settings.data());
    }

    @Bean
    SqliteDisclosures disclosureStore(PorticoSettings settings) {
        return new SqliteDisclosures(settings.data());
    }

    @Bean
    AccessEpochs accessEpochs() {
        return new LocalEpochs();
    }

    @Bean
    SealedTexts.Settings sealing() {
        return SealedTexts.Settings.embedded();
    }
}
