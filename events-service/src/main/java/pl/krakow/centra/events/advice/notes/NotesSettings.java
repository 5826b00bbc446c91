package pl.krakow.centra.events.advice.notes;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import pl.krakow.centra.kit.lease.Leases;

/**
 * @param keys see {@link MasterKeys}
 * @param rewrapEvery how often it is looked for notes under an old key
 */
@Validated
@ConfigurationProperties("centra.notes")
record NotesSettings(
        @NotNull @DefaultValue("") String keys,
        @NotNull @DefaultValue("PT10M") Duration rewrapEvery) {

    /** Nothing of a key gets into a log by accident. */
    @Override
    public String toString() {
        return "notes settings";
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NotesSettings.class)
    static class Use {

        @Bean
        MasterKeys masterKeys(NotesSettings settings, Notes notes, List<SealedElsewhere> elsewhere) {
            var keys = MasterKeys.parse(settings.keys());
            keys.requireAll(notes.keysInUse());
            elsewhere.forEach(each -> keys.requireAll(each.keysInUse()));
            return keys;
        }

        @Bean
        Envelopes envelopes(MasterKeys keys) {
            return new Envelopes(keys, new SecureRandom());
        }

        @Bean
        WrapAnew wrapAnew(Notes notes, List<SealedElsewhere> elsewhere, Envelopes envelopes, MasterKeys keys) {
            return new WrapAnew(notes, elsewhere, envelopes, keys);
        }

        @Bean
        RewrapNotes rewrapNotes(WrapAnew wrapAnew, Leases leases, NotesSettings settings) {
            return new RewrapNotes(wrapAnew, leases, settings);
        }

        @Bean
        NoteKeysEndpoint noteKeysEndpoint(WrapAnew wrapAnew, Clock clock) {
            return new NoteKeysEndpoint(wrapAnew, clock);
        }
    }
}
