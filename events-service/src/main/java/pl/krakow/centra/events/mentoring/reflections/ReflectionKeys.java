package pl.krakow.centra.events.mentoring.reflections;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.notes.Envelopes;
import pl.krakow.centra.events.advice.notes.SealedElsewhere;

/** Reflections go along when the keys of notes are changed. */
@Slf4j
@Component
@RequiredArgsConstructor
class ReflectionKeys implements SealedElsewhere {

    private final Reflections reflections;

    @Override
    public Set<String> keysInUse() {
        return reflections.keysInUse();
    }

    @Override
    public long under(String keyId) {
        return reflections.under(keyId);
    }

    @Override
    public int rewrap(Envelopes envelopes, String current, int most) {
        int wrapped = 0;
        for (var old : reflections.notUnder(current, most)) {
            var anew = envelopes.rewrapped(old.sealed(), KeepReflections.belongsTo(old.id()));
            if (anew.isEmpty()) {
                log.error("Reflection {} can't be opened with the keys there are", old.id());
            } else if (reflections.rewrap(old, anew.get())) {
                wrapped++;
            }
        }
        return wrapped;
    }
}
