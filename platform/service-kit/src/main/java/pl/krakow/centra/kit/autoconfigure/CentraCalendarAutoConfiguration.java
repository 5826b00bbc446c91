package pl.krakow.centra.kit.autoconfigure;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import pl.krakow.centra.kit.calendar.FeedTokens;
import pl.krakow.centra.kit.calendar.ICalendar;

/** Calendars for services that bring ical4j. */
@AutoConfiguration
@ConditionalOnClass(name = "net.fortuna.ical4j.model.Calendar")
final class CentraCalendarAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ICalendar iCalendar(@Value("${spring.application.name:application}") String application) {
        return new ICalendar(application);
    }

    @Bean
    @ConditionalOnMissingBean
    FeedTokens feedTokens() {
        return new FeedTokens();
    }
}
