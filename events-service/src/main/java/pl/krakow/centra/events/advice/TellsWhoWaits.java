package pl.krakow.centra.events.advice;

import pl.krakow.centra.events.advice.domain.AdviserDay;

/** Tells those on a day who wait for a room that it takes a while; told again of the same, it tells nobody twice. */
public interface TellsWhoWaits {

    void pending(AdviserDay day);
}
