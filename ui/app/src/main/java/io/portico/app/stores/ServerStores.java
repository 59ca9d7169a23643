package io.portico.app.stores;

import com.mongodb.client.MongoClient;
import io.portico.axonserver.mongo.MongoConnection;
import io.portico.axonserver.mongo.MongoDisclosures;
import io.portico.axonserver.mongo.MongoEpochs;
import io.portico.axonserver.mongo.MongoSecrets;
import io.portico.tenancy.AccessEpochs;
import io.portico.tenancy.SealedTexts;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.disclosures.DisclosureStore;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Grown up: the ledger on Axon Server, everything else that nodes share in MongoDB. */
@Configuration(proxyBeanMethods = false)
@Profile("axonserver")
class ServerStores {

    private static final String DATABASES = "portico";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    @Bean
    MongoClient viewClient(Environment environment) {
        return MongoConnection.await(environment.getRequiredProperty("spring.mongodb.uri"), ANSWER_WITHIN);
    }

    @Bean
    SecretStore secrets(MongoClient client) {
        return new MongoSecrets(client, DATABASES);
    }

    @Bean
    DisclosureStore disclosureStore(MongoClient client) {
        return new MongoDisclosures(client, DATABASES);
    }

    @Bean
    AccessEpochs accessEpochs(MongoClient client) {
        return new MongoEpochs(client, DATABASES);
    }

    @Bean
    SealedTexts.Settings sealing() {
        return SealedTexts.Settings.shared();
    }
}
