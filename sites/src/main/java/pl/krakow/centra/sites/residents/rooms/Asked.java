package pl.krakow.centra.sites.residents.rooms;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;

/**
 * Who asks for which room, with what.
 *
 * @param waiting whether it is for time that others have
 */
record Asked(Centre centre, String room, AskForm form, boolean waiting, Caller caller) {

    Asked with(AskForm other) {
        return new Asked(centre, room, other, waiting, caller);
    }

    /** To be sent again after that answer. */
    Asked after(Answer<?> answer) {
        return with(form.after(answer));
    }
}
