package pl.krakow.centra.events.mentoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.mentoring.domain.Notice.Kind;

/**
 * One application and what becomes of it: it waits, a mentor is proposed, both say yes, and a course of sessions with a goal runs
 * to its result.
 *
 * <p>Life cycle: waiting → proposed → running → closed or broken off. A proposal that one side declines, or that isn't agreed in
 * time, goes back to waiting, and that pair isn't proposed again. An applicant may withdraw until the course runs, the centre may
 * reject until then.
 *
 * <p>While a course runs, somebody else may take over from its mentor; who accompanied it until then is kept.
 *
 * <p>The mentor's time is another aggregate: the place is claimed there before a proposal is written here, and given back after it
 * is over here. In between {@code releasing} says what is still to be given back.
 *
 * <p>The rules are beside it: {@link ComingTogether} until both have said yes, {@link Course} from then on;
 * {@link MentorshipChange} is a step in the making.
 *
 * @param zone the centre's
 * @param offer of which programme
 * @param goal of the course; what the applicant wished for until it is agreed otherwise
 * @param agreed how many sessions the course has
 * @param attempts how many proposals there were
 * @param formers who accompanied before, first to last
 * @param triedWith mentors of earlier proposals
 * @param releasing the places of earlier proposals that are still to be given back
 * @param revision 1 for the application, one more with each step
 */
public record Mentorship(
        MentorshipId id,
        String centre,
        ZoneId zone,
        OfferId offer,
        MentoringKind kind,
        Applicant applicant,
        Wish wish,
        MentorshipState state,
        String goal,
        int agreed,
        long attempts,
        @Nullable Pairing pairing,
        List<Former> formers,
        Set<MentorId> triedWith,
        List<Releasing> releasing,
        List<Session> sessions,
        List<Progress> progress,
        @Nullable Closing closing,
        Instant appliedAt,
        long revision) {

    /** A place that is to be given back. */
    public record Releasing(MentorId mentor, long attempt) {}

    public Mentorship {
        formers = List.copyOf(formers);
        triedWith = Set.copyOf(triedWith);
        releasing = List.copyOf(releasing);
        sessions = List.copyOf(sessions);
        progress = List.copyOf(progress);
    }

    public static MentorshipStep.Done applied(
            MentorshipId id, Offer offer, ZoneId zone, Applicant applicant, Wish wish, Instant now) {
        var applied = new Mentorship(
                id,
                offer.centre(),
                zone,
                offer.id(),
                offer.kind(),
                applicant,
                wish,
                MentorshipState.WAITING,
                wish.goal(),
                offer.sessions(),
                0,
                null,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                now,
                1);
        return new MentorshipStep.Done(
                applied,
                List.of(new MentoringNews.Applied()),
                List.of(new Notice(
                        Kind.RECEIVED,
                        Side.APPLICANT,
                        applicant.subject(),
                        applicant.email(),
                        applicant.language(),
                        null,
                        1)),
                now);
    }

    // Coming together

    /**
     * Proposes a mentor, whose place is claimed already.
     *
     * @param attempt under which it was claimed; the next one of this mentorship
     */
    public MentorshipStep propose(
            Mentor mentor, long attempt, String agreedGoal, int sessionsAgreed, Instant answerBy, Instant now) {
        return comingTogether().propose(mentor, attempt, agreedGoal, sessionsAgreed, answerBy, now);
    }

    /** A side says yes; when both did, the course runs. */
    public MentorshipStep sayYes(Side side, Instant now) {
        return comingTogether().sayYes(side, now);
    }

    /** A side says no: it waits again, and the mentor's place is free. */
    public MentorshipStep sayNo(Side side, Instant now) {
        return comingTogether().sayNo(side, now);
    }

    /** The applicant takes the application back. */
    public MentorshipStep withdraw(Instant now) {
        return comingTogether().withdraw(now);
    }

    /** The centre has nobody for it. */
    public MentorshipStep reject(@Nullable String why, Instant now) {
        return comingTogether().reject(why, now);
    }

    /** What has run out is over, and nothing else changes. */
    public MentorshipStep settle(Instant now) {
        return comingTogether().settle(now);
    }

    /**
     * That attempt comes to nothing, however late it is written: whoever claimed a place for it has gone. From then on it is
     * refused, so that the place can be given to somebody else.
     */
    public MentorshipStep skip(MentorId mentor, long attempt, Instant now) {
        return comingTogether().skip(mentor, attempt, now);
    }

    /** That place was given back. */
    public MentorshipStep released(Releasing given, Instant now) {
        return comingTogether().released(given, now);
    }

    private ComingTogether comingTogether() {
        return new ComingTogether(this);
    }

    // The course

    public MentorshipStep plan(Session session, Instant now) {
        return course().plan(session, now);
    }

    /** Another time or place for what was planned. */
    public MentorshipStep move(Session wanted, Instant now) {
        return course().move(wanted, now);
    }

    public MentorshipStep cancel(SessionId which, Instant now) {
        return course().cancel(which, now);
    }

    /** It took place; may be corrected. */
    public MentorshipStep held(SessionId which, int minutes, Instant now) {
        return course().held(which, minutes, now);
    }

    /** Somebody didn't come; may be corrected. */
    public MentorshipStep missed(SessionId which, Side by, Instant now) {
        return course().missed(which, by, now);
    }

    /** How far the goal is, as a side sees it. */
    public MentorshipStep note(Progress how, Instant now) {
        return course().note(how, now);
    }

    /**
     * Somebody else accompanies the course from that day on; their place is claimed already. The former mentor finds nothing of
     * it any more, and what was planned with them and hasn't begun is called off. All three are told.
     *
     * @param attempt under which the place was claimed; the next one of this mentorship
     * @param from not before the former mentor began, and not to come
     */
    public MentorshipStep handOver(Mentor mentor, long attempt, LocalDate from, String why, Instant now) {
        return course().handOver(mentor, attempt, from, why, now);
    }

    /** Another goal, as both agreed. */
    public MentorshipStep aim(String wanted, Instant now) {
        return course().aim(wanted, now);
    }

    /** The course came to its end. What became of every session that is over has been said. */
    public MentorshipStep close(Closing.Result result, @Nullable String why, Instant now) {
        return course().close(result, why, now);
    }

    /** The course ends before. What was planned is called off. */
    public MentorshipStep breakOff(String why, Instant now) {
        return course().breakOff(why, now);
    }

    private Course course() {
        return new Course(this);
    }

    // Forgetting

    /** Nothing here says any more who that side was. */
    public MentorshipStep forget(Side side, String pseudonym, Instant now) {
        var change = new MentorshipChange(this, now);
        if (side == Side.APPLICANT) {
            if (applicant.name().isEmpty()) {
                return new MentorshipStep.Unchanged(this);
            }
            change.applicant = applicant.forgotten(pseudonym);
            change.wish = wish.forgotten();
            change.goal = "";
        } else {
            var with = pairing;
            if (with == null || with.name().isEmpty()) {
                return new MentorshipStep.Unchanged(this);
            }
            change.pairing = with.forgotten(pseudonym);
        }
        change.progress.replaceAll(
                each -> each.by() == side ? new Progress(each.percent(), null, each.by(), each.at()) : each);
        var ended = closing;
        if (ended != null) {
            change.closing = new Closing(ended.result(), null, ended.at());
        }
        return change.done();
    }

    /** Nothing here says any more who that former mentor was. */
    public MentorshipStep forgetFormer(String subject, String pseudonym, Instant now) {
        if (formers.stream()
                .noneMatch(
                        each -> each.subject().equals(subject) && !each.name().isEmpty())) {
            return new MentorshipStep.Unchanged(this);
        }
        var change = new MentorshipChange(this, now);
        change.formers.replaceAll(each -> each.subject().equals(subject) ? each.forgotten(pseudonym) : each);
        return change.done();
    }

    // Looking

    /** Whether somebody accompanied the course, and no longer does. */
    public boolean wasLeftBy(String subject) {
        return formers.stream().anyMatch(each -> each.subject().equals(subject));
    }

    /** What somebody is to it; nothing for who is neither. */
    public Optional<Side> sideOf(String subject) {
        if (subject.equals(applicant.subject())) {
            return Optional.of(Side.APPLICANT);
        }
        var with = pairing;
        return with != null && subject.equals(with.subject()) ? Optional.of(Side.MENTOR) : Optional.empty();
    }

    /** Whether the mentor's place is this mentorship's, under that attempt. */
    public boolean holds(MentorId mentor, long attempt) {
        var with = pairing;
        return with != null
                && (state == MentorshipState.PROPOSED || state == MentorshipState.RUNNING)
                && with.mentor().equals(mentor)
                && with.attempt() == attempt;
    }

    /** When something runs out. */
    public Optional<Instant> due() {
        var with = pairing;
        return state == MentorshipState.PROPOSED && with != null ? Optional.of(with.answerBy()) : Optional.empty();
    }

    public Optional<Session> find(SessionId which) {
        return sessions.stream().filter(each -> each.id().equals(which)).findFirst();
    }

    /** Sessions that are planned, held or missed. */
    public int liveSessions() {
        return (int) sessions.stream()
                .filter(each -> each.state() != Session.State.CANCELLED)
                .count();
    }

    public int heldSessions() {
        return (int) sessions.stream()
                .filter(each -> each.state() == Session.State.HELD)
                .count();
    }

    public int heldMinutes() {
        return sessions.stream()
                .flatMap(each -> Optional.ofNullable(each.minutes()).stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
