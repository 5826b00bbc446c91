package pl.krakow.centra.kit.autoconfigure;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.idempotency.AnswerStore;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.privacy.ErasureSweep;
import pl.krakow.centra.kit.privacy.Erasures;
import pl.krakow.centra.kit.privacy.MyData;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.PrivacySettings;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.kit.privacy.RetentionSweep;
import pl.krakow.centra.kit.privacy.Views;
import pl.krakow.centra.kit.privacy.http.MyDataController;
import pl.krakow.centra.kit.security.AccessRules;

/** Answers people about their data in a service that keeps any: one that has a {@link PersonalData}. */
@AutoConfiguration(after = CentraMongoAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(
        name = {
            CentraWebAutoConfiguration.RESOURCE_SERVER,
            "org.springframework.web.servlet.DispatcherServlet",
            "org.springframework.data.mongodb.core.MongoOperations"
        })
@ConditionalOnBean(PersonalData.class)
@EnableConfigurationProperties(PrivacySettings.class)
final class CentraPrivacyAutoConfiguration {

    @Bean
    AccessRules myDataAccess(PrivacySettings settings) {
        var mine = "/api/v1/my-data/" + settings.name();
        return AccessRules.rules()
                .get(mine)
                .signedIn()
                .get(mine + "/erasure")
                .signedIn()
                .delete(mine)
                .signedIn();
    }

    @Bean
    Pseudonyms pseudonyms() {
        return new Pseudonyms();
    }

    @Bean
    Views views(MongoOperations mongo, Ids ids, Clock clock) {
        return new Views(mongo, ids, clock);
    }

    @Bean
    Erasures erasures(MongoOperations mongo, Ids ids) {
        return new Erasures(mongo, ids);
    }

    @Bean
    MyData myData(
            ObjectProvider<PersonalData> parts,
            Views views,
            Erasures erasures,
            Pseudonyms pseudonyms,
            AnswerStore answers,
            PrivacySettings settings,
            Clock clock) {
        return new MyData(ordered(parts), views, erasures, pseudonyms, answers, settings, clock);
    }

    private static List<PersonalData> ordered(ObjectProvider<PersonalData> parts) {
        return parts.orderedStream().toList();
    }

    @Bean
    MyDataController myDataController(MyData myData, PrivacySettings settings) {
        return new MyDataController(myData, settings);
    }

    @Bean
    ErasureSweep erasureSweep(Erasures erasures, MyData myData, PrivacySettings settings, Clock clock, Leases leases) {
        return new ErasureSweep(erasures, myData, settings, clock, leases);
    }

    @Bean
    RetentionSweep retentionSweep(
            ObjectProvider<PersonalData> parts,
            Views views,
            Erasures erasures,
            PrivacySettings settings,
            Clock clock,
            CentreCatalogue centres,
            Leases leases) {
        return new RetentionSweep(ordered(parts), views, erasures, settings, clock, centres, leases);
    }
}
