package pl.krakow.centra.events.groups;

import java.util.Optional;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.Membership;
import pl.krakow.centra.events.groups.domain.MembershipId;
import pl.krakow.centra.events.groups.domain.Notice;
import pl.krakow.centra.events.groups.domain.Telling;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.letters.Correspondence.Why;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Reader;

/**
 * Posts the letters of groups. A notice leaves the group's document when its letter is posted; in between a crash posts it once
 * more, which the letter's cause keeps from being a second letter.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class PostGroupLetters implements GroupLetters {

    private final WorkingGroups groups;
    private final LetterBox letterBox;
    private final Correspondence correspondence;

    @Override
    public void write(WorkingGroup group) {
        try {
            var notices = groups.notices(group.id());
            notices.forEach(notice -> group.find(notice.whom()).ifPresent(whom -> post(group, whom, notice)));
            groups.posted(group.id(), notices);
        } catch (DataAccessException e) {
            log.warn("Letters of group {} are written later: {}", group.id(), e.toString());
        }
    }

    private void post(WorkingGroup group, Membership whom, Notice notice) {
        reader(group, whom, notice.kind() == Notice.Kind.INVITED).ifPresent(reader -> {
            var letter = letterBox.letter(
                    "group:%s:%s".formatted(group.id(), notice.key()),
                    GroupLetterKind.of(notice.kind()).name(),
                    reader,
                    group.centre(),
                    words(group, whom, notice));
            letterBox.post(notice.kind() == Notice.Kind.INVITED ? letter.until(whom.answerBy()) : letter);
        });
    }

    private static GroupWords words(WorkingGroup group, Membership whom, Notice notice) {
        var words = GroupWords.of(group);
        return switch (notice.kind()) {
            case INVITED -> words.inviting(whom.answerBy(), notice.token());
            case DECLINED, REMOVED -> words.because(whom.reason());
            case APPLICATION, JOINED, PAUSED, RESUMED, ENDED -> words;
        };
    }

    @Override
    public void aboutMeeting(WorkingGroup group, Meeting meeting, Telling what) {
        var kind = GroupLetterKind.of(what).name();
        var cause = "group-meeting:%s:%d".formatted(meeting.id(), meeting.revision());
        var words = GroupWords.of(group).of(meeting);
        for (var member : group.standing()) {
            reader(group, member, false)
                    .ifPresent(reader -> letterBox.gather(
                            "group-meetings:%s:%s:%s".formatted(group.id(), member.id(), kind),
                            cause,
                            letterBox.letter(cause, kind, reader, group.centre(), words)));
        }
    }

    /** Tells the letters of a member without an account from others'. */
    static String reader(MembershipId whom) {
        return "group-member:" + whom;
    }

    /**
     * Who left no address isn't written to: they find it where they sign in. Who has an account is written to once the address
     * is known to be theirs; who was invited by a link has shown that by taking the invitation.
     */
    private Optional<Reader> reader(WorkingGroup group, Membership whom, boolean stranger) {
        var email = whom.who().email();
        var address = email == null ? Optional.<EmailAddress>empty() : EmailAddress.parse(email);
        var subject = whom.subject();
        var language = whom.who().language();
        if (subject != null) {
            return address.flatMap(given -> correspondence.reader(
                    "group:" + whom.id(),
                    subject,
                    given,
                    language,
                    group.centre(),
                    group.about().name().in(language),
                    group.id().value()));
        }
        return address.filter(given -> !stranger
                        || correspondence.mayWriteToStranger(
                                Why.SIGN_UP, given, group.id().value()))
                .map(given -> Reader.at(given, language, reader(whom.id())));
    }
}
