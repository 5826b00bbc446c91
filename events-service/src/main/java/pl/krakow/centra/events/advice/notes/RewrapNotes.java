package pl.krakow.centra.events.advice.notes;

import lombok.extern.slf4j.Slf4j;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Has what is under an old master key wrapped with the newest one, see {@link WrapAnew}. Once it has said that nothing is left
 * under an old key, that key may be taken out of the environment.
 */
@Slf4j
public final class RewrapNotes extends Sweep {

    private final WrapAnew wrapAnew;

    RewrapNotes(WrapAnew wrapAnew, Leases leases, NotesSettings settings) {
        super(leases, "events-note-keys", settings.rewrapEvery());
        this.wrapAnew = wrapAnew;
    }

    @Override
    protected void sweep() {
        int wrapped = wrapAnew.wrap(this::mayGoOn);
        if (wrapped > 0) {
            log.info(
                    "Wrapped the keys of {} texts with {}; in use are {}",
                    wrapped,
                    wrapAnew.current(),
                    wrapAnew.inUse());
        }
    }
}
