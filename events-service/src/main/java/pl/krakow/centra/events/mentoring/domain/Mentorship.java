package pl.krakow.centra.events.mentoring.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Duration REACH = Duration.ofDays(2 * 366);
    private static final int MOST_KEPT = 200;

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
        var settled = settled(now);
        if (settled.state != MentorshipState.WAITING || attempt != settled.attempts + 1) {
            return refuse(new MentorshipRefusal.NotPossible(settled.state));
        }
        var profile = mentor.profile();
        var change = new Change(settled, now);
        change.state = MentorshipState.PROPOSED;
        change.goal = agreedGoal;
        change.agreed = sessionsAgreed;
        change.attempts = attempt;
        change.pairing = new Pairing(
                mentor.id(),
                attempt,
                mentor.subject(),
                profile.name(),
                profile.email(),
                profile.language(),
                answerBy,
                false,
                false,
                now);
        change.tellBoth(Kind.PROPOSED, null);
        return change.done();
    }

    /** A side says yes; when both did, the course runs. */
    public MentorshipStep sayYes(Side side, Instant now) {
        var settled = settled(now);
        var proposed = settled.pairing;
        if (settled.state == MentorshipState.RUNNING) {
            return new MentorshipStep.Unchanged(this);
        }
        if (settled.state != MentorshipState.PROPOSED || proposed == null) {
            return refuse(new MentorshipRefusal.NotPossible(settled.state));
        }
        if (proposed.saidYes(side)) {
            return new MentorshipStep.Unchanged(this);
        }
        var change = new Change(settled, now);
        var said = proposed.yes(side);
        change.pairing = said;
        if (said.isAgreed()) {
            change.state = MentorshipState.RUNNING;
            change.news.add(new MentoringNews.Begun());
            change.tellBoth(Kind.BEGUN, null);
        }
        return change.done();
    }

    /** A side says no: it waits again, and the mentor's place is free. */
    public MentorshipStep sayNo(Side side, Instant now) {
        var settled = settled(now);
        if (settled.state != MentorshipState.PROPOSED) {
            return refuse(new MentorshipRefusal.NotPossible(settled.state));
        }
        var change = new Change(settled, now);
        change.tell(side.other(), Kind.NOT_AGREED, null);
        change.partWays(MentorshipState.WAITING);
        return change.done();
    }

    /** The applicant takes the application back. */
    public MentorshipStep withdraw(Instant now) {
        var settled = settled(now);
        if (settled.state != MentorshipState.WAITING && settled.state != MentorshipState.PROPOSED) {
            return refuse(new MentorshipRefusal.NotPossible(settled.state));
        }
        var change = new Change(settled, now);
        if (settled.state == MentorshipState.PROPOSED) {
            change.tell(Side.MENTOR, Kind.NOT_AGREED, null);
        }
        change.end(MentorshipState.WITHDRAWN, null, null);
        return change.done();
    }

    /** The centre has nobody for it. */
    public MentorshipStep reject(@Nullable String why, Instant now) {
        var settled = settled(now);
        if (settled.state != MentorshipState.WAITING) {
            return refuse(new MentorshipRefusal.NotPossible(settled.state));
        }
        var change = new Change(settled, now);
        change.end(MentorshipState.REJECTED, null, why);
        change.tell(Side.APPLICANT, Kind.REJECTED, null);
        return change.done();
    }

    /** What has run out is over, and nothing else changes. */
    public MentorshipStep settle(Instant now) {
        return hasLapsed(now) ? new Change(settled(now), now).done(lapsed()) : new MentorshipStep.Unchanged(this);
    }

    /**
     * That attempt comes to nothing, however late it is written: whoever claimed a place for it has gone. From then on it is
     * refused, so that the place can be given to somebody else.
     */
    public MentorshipStep skip(MentorId mentor, long attempt, Instant now) {
        if (holds(mentor, attempt) || attempts >= attempt) {
            return new MentorshipStep.Unchanged(this);
        }
        var change = new Change(this, now);
        change.attempts = attempt;
        return change.done();
    }

    /** That place was given back. */
    public MentorshipStep released(Releasing given, Instant now) {
        if (!releasing.contains(given)) {
            return new MentorshipStep.Unchanged(this);
        }
        var change = new Change(this, now);
        change.releasing.remove(given);
        return change.done();
    }

    // The course

    public MentorshipStep plan(Session session, Instant now) {
        var objection = objection(session, now);
        if (objection.isPresent()) {
            return refuse(objection.get());
        }
        if (liveSessions() >= agreed) {
            return refuse(new MentorshipRefusal.TooManySessions(agreed));
        }
        var change = new Change(this, now);
        change.put(session);
        change.tellBoth(Kind.SESSION_PLANNED, session);
        return change.done();
    }

    /** Another time or place for what was planned. */
    public MentorshipStep move(Session wanted, Instant now) {
        var found = find(wanted.id());
        if (found.isEmpty()) {
            return refuse(new MentorshipRefusal.SessionUnknown());
        }
        if (found.get().state() != Session.State.PLANNED) {
            return refuse(new MentorshipRefusal.SessionNotPossible(found.get().state()));
        }
        var objection = objection(wanted, now);
        if (objection.isPresent()) {
            return refuse(objection.get());
        }
        if (found.get().equals(wanted)) {
            return new MentorshipStep.Unchanged(this);
        }
        var change = new Change(this, now);
        change.put(wanted);
        change.tellBoth(Kind.SESSION_MOVED, wanted);
        return change.done();
    }

    private Optional<MentorshipRefusal> objection(Session wanted, Instant now) {
        if (state != MentorshipState.RUNNING) {
            return Optional.of(new MentorshipRefusal.NotPossible(state));
        }
        if (!wanted.end().isAfter(wanted.start())) {
            return Optional.of(new MentorshipRefusal.EndsBeforeStart());
        }
        if (wanted.start().isAfter(now.plus(REACH))
                || wanted.start().isBefore(appliedAt.minus(Duration.ofDays(1)))
                || Duration.between(wanted.start(), wanted.end()).compareTo(Duration.ofDays(1)) > 0) {
            return Optional.of(new MentorshipRefusal.OutOfReach());
        }
        return sessions.stream()
                .filter(other -> !other.id().equals(wanted.id()) && other.overlaps(wanted))
                .findFirst()
                .map(other -> new MentorshipRefusal.SessionsOverlap(other.id()));
    }

    public MentorshipStep cancel(SessionId which, Instant now) {
        return noted(which, now, (change, session) -> {
            if (session.state() == Session.State.CANCELLED) {
                return new MentorshipStep.Unchanged(this);
            }
            if (session.state() != Session.State.PLANNED) {
                return refuse(new MentorshipRefusal.SessionNotPossible(session.state()));
            }
            change.put(session.cancelled());
            change.tellBoth(Kind.SESSION_CANCELLED, session);
            return change.done();
        });
    }

    /** It took place; may be corrected. */
    public MentorshipStep held(SessionId which, int minutes, Instant now) {
        return took(which, now, session -> session.held(minutes));
    }

    /** Somebody didn't come; may be corrected. */
    public MentorshipStep missed(SessionId which, Side by, Instant now) {
        return took(which, now, session -> session.missed(by));
    }

    private MentorshipStep took(SessionId which, Instant now, UnaryOperator<Session> what) {
        return noted(which, now, (change, session) -> {
            if (session.state() == Session.State.CANCELLED) {
                return refuse(new MentorshipRefusal.SessionNotPossible(session.state()));
            }
            if (now.isBefore(session.start())) {
                return refuse(new MentorshipRefusal.SessionNotBegun());
            }
            var next = what.apply(session);
            if (next.equals(session)) {
                return new MentorshipStep.Unchanged(this);
            }
            change.put(next);
            change.news.add(new MentoringNews.SessionNoted(next));
            return change.done();
        });
    }

    private MentorshipStep noted(SessionId which, Instant now, BiFunction<Change, Session, MentorshipStep> step) {
        if (state != MentorshipState.RUNNING) {
            return refuse(new MentorshipRefusal.NotPossible(state));
        }
        return find(which)
                .map(session -> step.apply(new Change(this, now), session))
                .orElseGet(() -> refuse(new MentorshipRefusal.SessionUnknown()));
    }

    /** How far the goal is, as a side sees it. */
    public MentorshipStep note(Progress how, Instant now) {
        if (state != MentorshipState.RUNNING) {
            return refuse(new MentorshipRefusal.NotPossible(state));
        }
        var change = new Change(this, now);
        change.progress.add(how);
        return change.done();
    }

    /**
     * Somebody else accompanies the course from that day on; their place is claimed already. The former mentor finds nothing of
     * it any more, and what was planned with them and hasn't begun is called off. All three are told.
     *
     * @param attempt under which the place was claimed; the next one of this mentorship
     * @param from not before the former mentor began, and not to come
     */
    public MentorshipStep handOver(Mentor mentor, long attempt, LocalDate from, String why, Instant now) {
        var before = pairing;
        if (state != MentorshipState.RUNNING || before == null || attempt != attempts + 1) {
            return refuse(new MentorshipRefusal.NotPossible(state));
        }
        if (from.isAfter(day(now)) || from.isBefore(day(begunWith(before)))) {
            return refuse(new MentorshipRefusal.HandOverOutOfReach());
        }
        var profile = mentor.profile();
        var change = new Change(this, now);
        for (var session : sessions) {
            if (session.state() == Session.State.PLANNED && session.start().isAfter(now)) {
                change.put(session.cancelled());
                change.tellBoth(Kind.SESSION_CANCELLED, session);
            }
        }
        change.tell(Side.MENTOR, Kind.HANDED_OVER, null);
        change.attempts = attempt;
        change.formers.add(before.until(from, why));
        change.releasing.add(new Releasing(before.mentor(), before.attempt()));
        change.pairing = new Pairing(
                mentor.id(),
                attempt,
                mentor.subject(),
                profile.name(),
                profile.email(),
                profile.language(),
                before.answerBy(),
                true,
                true,
                now);
        change.tell(Side.APPLICANT, Kind.MENTOR_CHANGED, null);
        change.tell(Side.MENTOR, Kind.TAKEN_OVER, null);
        return change.done();
    }

    private Instant begunWith(Pairing with) {
        var since = with.since();
        return since == null ? appliedAt : since;
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** Another goal, as both agreed. */
    public MentorshipStep aim(String wanted, Instant now) {
        if (state != MentorshipState.RUNNING) {
            return refuse(new MentorshipRefusal.NotPossible(state));
        }
        if (wanted.equals(goal)) {
            return new MentorshipStep.Unchanged(this);
        }
        var change = new Change(this, now);
        change.goal = wanted;
        return change.done();
    }

    /** The course came to its end. What became of every session that is over has been said. */
    public MentorshipStep close(Closing.Result result, @Nullable String why, Instant now) {
        if (state != MentorshipState.RUNNING) {
            return refuse(new MentorshipRefusal.NotPossible(state));
        }
        if (sessions.stream().anyMatch(each -> each.state() == Session.State.PLANNED)) {
            return refuse(new MentorshipRefusal.SessionsOpen());
        }
        var change = new Change(this, now);
        change.tellBoth(Kind.CLOSED, null);
        change.end(MentorshipState.CLOSED, result, why);
        return change.done();
    }

    /** The course ends before. What was planned is called off. */
    public MentorshipStep breakOff(String why, Instant now) {
        if (state != MentorshipState.RUNNING) {
            return refuse(new MentorshipRefusal.NotPossible(state));
        }
        var change = new Change(this, now);
        change.sessions.replaceAll(each -> each.state() == Session.State.PLANNED ? each.cancelled() : each);
        change.tellBoth(Kind.BROKEN_OFF, null);
        change.end(MentorshipState.BROKEN_OFF, null, why);
        return change.done();
    }

    /** Nothing here says any more who that side was. */
    public MentorshipStep forget(Side side, String pseudonym, Instant now) {
        var change = new Change(this, now);
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
        var change = new Change(this, now);
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

    private boolean hasLapsed(Instant now) {
        return due().filter(by -> !now.isBefore(by)).isPresent();
    }

    private Mentorship settled(Instant now) {
        if (!hasLapsed(now)) {
            return this;
        }
        var change = new Change(this, now);
        change.partWays(MentorshipState.WAITING);
        return change.mentorship(revision);
    }

    /** Whom to tell that a proposal wasn't agreed in time. */
    private List<Notice> lapsed() {
        return Stream.of(Side.values())
                .flatMap(side -> notice(side, Kind.NOT_AGREED, null, pairing).stream())
                .toList();
    }

    private Optional<Notice> notice(Side side, Kind what, @Nullable Session session, @Nullable Pairing with) {
        var address = side == Side.APPLICANT ? applicant.email() : with == null ? null : with.email();
        if (address == null || address.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                what,
                side,
                side == Side.APPLICANT || with == null ? applicant.subject() : with.subject(),
                address,
                side == Side.APPLICANT || with == null ? applicant.language() : with.language(),
                session == null ? null : session.id().value(),
                revision + 1));
    }

    private static MentorshipStep refuse(MentorshipRefusal why) {
        return new MentorshipStep.Refused(why);
    }

    /** A step in the making. */
    private static final class Change {

        private final Mentorship before;
        private final Instant now;
        private final List<Former> formers;
        private final List<Releasing> releasing;
        private final List<Session> sessions;
        private final List<Progress> progress;
        private final List<MentoringNews> news = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();
        private final Set<MentorId> triedWith;
        private Applicant applicant;
        private Wish wish;
        private MentorshipState state;
        private String goal;
        private int agreed;
        private long attempts;
        private @Nullable Pairing pairing;
        private @Nullable Closing closing;

        Change(Mentorship before, Instant now) {
            this.before = before;
            this.now = now;
            this.applicant = before.applicant;
            this.wish = before.wish;
            this.state = before.state;
            this.goal = before.goal;
            this.agreed = before.agreed;
            this.attempts = before.attempts;
            this.pairing = before.pairing;
            this.triedWith = before.triedWith.stream().collect(Collectors.toSet());
            this.formers = new ArrayList<>(before.formers);
            this.releasing = new ArrayList<>(before.releasing);
            this.sessions = new ArrayList<>(before.sessions);
            this.progress = new ArrayList<>(before.progress);
            this.closing = before.closing;
        }

        /** The pair comes to nothing; it isn't proposed again. */
        void partWays(MentorshipState then) {
            var with = pairing;
            if (with != null) {
                triedWith.add(with.mentor());
                releasing.add(new Releasing(with.mentor(), with.attempt()));
            }
            pairing = null;
            goal = before.wish.goal();
            state = then;
        }

        void end(MentorshipState then, Closing.@Nullable Result result, @Nullable String why) {
            var with = pairing;
            if (with != null) {
                releasing.add(new Releasing(with.mentor(), with.attempt()));
            }
            if (then == MentorshipState.WITHDRAWN) {
                pairing = null;
            }
            state = then;
            closing = new Closing(result, why, now);
            news.add(new MentoringNews.Ended());
        }

        void put(Session session) {
            sessions.removeIf(each -> each.id().equals(session.id()));
            sessions.add(session);
            sessions.sort(Comparator.comparing(Session::start)
                    .thenComparing(each -> each.id().toString()));
        }

        void tellBoth(Kind what, @Nullable Session session) {
            tell(Side.APPLICANT, what, session);
            tell(Side.MENTOR, what, session);
        }

        void tell(Side side, Kind what, @Nullable Session session) {
            before.notice(side, what, session, pairing == null ? before.pairing : pairing)
                    .ifPresent(notices::add);
        }

        MentorshipStep done() {
            return done(List.of());
        }

        MentorshipStep done(List<Notice> more) {
            notices.addAll(more);
            return new MentorshipStep.Done(mentorship(before.revision + 1), news, notices, now);
        }

        Mentorship mentorship(long revision) {
            int first = Math.max(0, progress.size() - MOST_KEPT);
            return new Mentorship(
                    before.id,
                    before.centre,
                    before.zone,
                    before.offer,
                    before.kind,
                    applicant,
                    wish,
                    state,
                    goal,
                    agreed,
                    attempts,
                    pairing,
                    formers,
                    triedWith,
                    releasing,
                    sessions,
                    progress.subList(first, progress.size()),
                    closing,
                    before.appliedAt,
                    revision);
        }
    }
}
