package pl.krakow.centra.events.mentoring;

import java.time.Clock;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.Mentorships;
import pl.krakow.centra.events.mentoring.domain.Notice;
import pl.krakow.centra.events.mentoring.domain.Offers;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.LetterBox;

/**
 * Posts the letters of mentorships. A notice leaves the mentorship's document when its letter is posted; a crash in between posts
 * it once more, which the letter's cause keeps from being a second letter.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class PostMentoringLetters implements MentoringLetters {

    private final Mentorships mentorships;
    private final Offers offers;
    private final LetterBox letterBox;
    private final Correspondence correspondence;
    private final Clock clock;

    @Override
    public void write(Mentorship mentorship) {
        try {
            var notices = mentorships.notices(mentorship.id());
            if (!notices.isEmpty()) {
                var offer = offers.find(mentorship.centre(), mentorship.offer()).orElseThrow();
                notices.forEach(notice -> post(mentorship, offer.name(), notice));
            }
            mentorships.posted(mentorship.id(), notices);
        } catch (DataAccessException e) {
            log.warn("Letters of mentorship {} are written later: {}", mentorship.id(), e.toString());
        }
    }

    private void post(Mentorship mentorship, Texts offer, Notice notice) {
        EmailAddress.parse(notice.to())
                .flatMap(address -> correspondence.reader(
                        "mentorship:%s:%s".formatted(mentorship.id(), notice.side()),
                        notice.subject(),
                        address,
                        notice.language(),
                        mentorship.centre(),
                        offer.in(notice.language()),
                        mentorship.id().value()))
                .map(reader -> letterBox.letter(
                        "mentorship:%s:%s".formatted(mentorship.id(), notice.key()),
                        "MENTORING_" + notice.kind(),
                        reader,
                        mentorship.centre(),
                        MentoringWords.of(mentorship, offer, notice, clock.instant())))
                .ifPresent(letterBox::post);
    }
}
