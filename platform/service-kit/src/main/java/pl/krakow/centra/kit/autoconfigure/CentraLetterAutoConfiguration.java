package pl.krakow.centra.kit.autoconfigure;

import java.time.Clock;
import java.util.Optional;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.letter.AddressBook;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.LetterSettings;
import pl.krakow.centra.kit.letter.LetterTraces;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.letter.Post;
import pl.krakow.centra.kit.letter.Postman;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Presses;
import pl.krakow.centra.kit.letter.mail.SmtpPost;
import pl.krakow.centra.kit.letter.mongo.MongoLetters;

/** Letters for services that bring a store, the mail starter, ICU and ical4j, and that have something to print. */
@AutoConfiguration(
        after = {
            CentraAutoConfiguration.class,
            CentraMongoAutoConfiguration.class,
            CentraCalendarAutoConfiguration.class,
            MailSenderAutoConfiguration.class
        })
@ConditionalOnClass(
        value = {MongoOperations.class, JavaMailSenderImpl.class, MailSenderAutoConfiguration.class},
        name = {"com.ibm.icu.text.MessageFormat", "net.fortuna.ical4j.model.Calendar"})
@ConditionalOnBean({MongoOperations.class, Press.class})
@EnableConfigurationProperties(LetterSettings.class)
final class CentraLetterAutoConfiguration {

    @Bean
    Presses presses(ObjectProvider<Press<?>> presses) {
        return new Presses(presses.orderedStream().toList());
    }

    @Bean
    @ConditionalOnMissingBean
    AddressBook nobodysAddressBook() {
        return _ -> Optional.empty();
    }

    @Bean
    @ConditionalOnMissingBean
    Letters letters(MongoOperations mongo, Presses presses, Ids ids, Clock clock) {
        return new MongoLetters(mongo, presses, ids, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Post post(JavaMailSenderImpl sender, LetterSettings settings) {
        return new SmtpPost(sender, settings);
    }

    @Bean
    Postman postman(
            Letters letters,
            AddressBook addresses,
            Presses presses,
            CentreCatalogue centres,
            CentreSites sites,
            ICalendar calendars,
            Post post,
            LetterSettings settings,
            Clock clock) {
        return new Postman(letters, addresses, presses, centres, sites, calendars, post, settings, clock);
    }

    @Bean
    LetterBox letterBox(Letters letters, Postman postman, LetterSettings settings, Ids ids, Clock clock) {
        return new LetterBox(letters, postman, settings, ids, clock);
    }

    @Bean
    LetterTraces letterTraces(Letters letters, LetterSettings settings, Clock clock, Leases leases) {
        return new LetterTraces(letters, settings, clock, leases);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class Metrics {

        /** Asks the store when it is read, and only then. */
        @Bean
        MeterBinder letterMetrics(Letters letters) {
            return registry -> Gauge.builder("centra.letters.waiting", letters, Letters::waiting)
                    .description("letters that wait to be sent")
                    .register(registry);
        }
    }
}
