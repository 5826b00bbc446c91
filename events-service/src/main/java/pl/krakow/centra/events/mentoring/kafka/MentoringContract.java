package pl.krakow.centra.events.mentoring.kafka;

import java.util.UUID;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.MentoringApplied;
import pl.krakow.centra.domainevents.MentoringBegun;
import pl.krakow.centra.domainevents.MentoringEnded;
import pl.krakow.centra.domainevents.MentoringFacts;
import pl.krakow.centra.domainevents.MentoringSessionNoted;
import pl.krakow.centra.events.mentoring.domain.Closing;
import pl.krakow.centra.events.mentoring.domain.MentoringNews;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.Pairing;
import pl.krakow.centra.events.mentoring.domain.Session;

/** Says in the published language what became of an application: ids, kinds, times and numbers, never a person or a text. */
public final class MentoringContract {

    private MentoringContract() {}

    public static DomainEvent of(MentoringNews news, Mentorship mentorship) {
        return switch (news) {
            case MentoringNews.Applied() -> new MentoringApplied(facts(mentorship));
            case MentoringNews.Begun() ->
                new MentoringBegun(facts(mentorship), mentor(mentorship), mentorship.agreed());
            case MentoringNews.SessionNoted(var session) -> noted(session, mentorship);
            case MentoringNews.Ended() ->
                new MentoringEnded(
                        facts(mentorship), result(mentorship), mentorship.heldSessions(), mentorship.heldMinutes());
        };
    }

    private static MentoringFacts facts(Mentorship mentorship) {
        var applicant = mentorship.applicant();
        return new MentoringFacts(
                mentorship.id().value(),
                mentorship.offer().value(),
                mentorship.centre(),
                MentoringFacts.Kind.valueOf(mentorship.kind().name()),
                BeneficiaryKind.valueOf(applicant.on().name()),
                applicant.participant().value(),
                applicant.organisationId());
    }

    private static MentoringSessionNoted noted(Session session, Mentorship mentorship) {
        var minutes = session.minutes();
        return new MentoringSessionNoted(
                session.id().value(),
                facts(mentorship),
                mentor(mentorship),
                session.start().atZone(mentorship.zone()).toOffsetDateTime(),
                session.state() == Session.State.HELD,
                minutes == null ? 0 : minutes);
    }

    private static UUID mentor(Mentorship mentorship) {
        Pairing pairing = mentorship.pairing();
        if (pairing == null) {
            throw new IllegalStateException("a course without a mentor");
        }
        return pairing.mentor().value();
    }

    private static MentoringEnded.Result result(Mentorship mentorship) {
        return switch (mentorship.state()) {
            case CLOSED -> {
                Closing closing = mentorship.closing();
                var result = closing == null ? null : closing.result();
                yield result == null ? MentoringEnded.Result.NOT_REACHED : MentoringEnded.Result.valueOf(result.name());
            }
            case BROKEN_OFF -> MentoringEnded.Result.BROKEN_OFF;
            case WITHDRAWN -> MentoringEnded.Result.WITHDRAWN;
            case REJECTED -> MentoringEnded.Result.REJECTED;
            case WAITING, PROPOSED, RUNNING -> throw new IllegalStateException("it isn't over");
        };
    }
}
