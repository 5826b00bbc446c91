package pl.krakow.centra.kit.autoconfigure;

import java.net.URI;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.id.InvitationCodes;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.number.SpokenNumbers;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.security.CentreStaff;

/** What every process has: the clock, ids, numbers, the catalogue and the texts of problems. */
@AutoConfiguration
final class CentraAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids() {
        return new UuidIds();
    }

    @Bean
    SpokenNumbers spokenNumbers() {
        return new SpokenNumbers();
    }

    @Bean
    @ConditionalOnMissingBean
    InvitationCodes invitationCodes() {
        return new InvitationCodes();
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("centra.catalogue")
    CentreCatalogue centreCatalogue(@Value("${centra.catalogue}") Resource file) {
        return CentreCatalogueFile.load(file);
    }

    @Bean
    @ConditionalOnBean(CentreCatalogue.class)
    CentreSites centreSites(
            CentreCatalogue centres, @Value("${centra.public-url:http://localhost:8080}") URI residents) {
        return new CentreSites(centres, residents);
    }

    @Bean
    @ConditionalOnBean(CentreCatalogue.class)
    CentreStaff centreStaff(CentreCatalogue centres, Clock clock) {
        return new CentreStaff(centres, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemTexts problemTexts() {
        return new ProblemTexts();
    }
}
