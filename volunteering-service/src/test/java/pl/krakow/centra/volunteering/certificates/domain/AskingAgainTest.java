package pl.krakow.centra.volunteering.certificates.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.asked;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.number;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.work;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.NOW;

import org.junit.jupiter.api.Test;

/** Whoever asks for the same again is given what they have. */
class AskingAgainTest {

    @Test
    void forWhatIsAwaitedWaitsForTheSame() {
        var awaited = asked(CertificateKind.OPINION);

        assertThat(awaited.answers(asked(CertificateKind.OPINION))).isTrue();
        assertThat(awaited.answers(asked(CertificateKind.WORK_DONE))).isFalse();
    }

    @Test
    void forWhatWasIssuedGivesItWhileItIsValidAndSaysJustThat() {
        var issued = asked(CertificateKind.WORK_DONE).issued(number(), null, NOW);
        assertThat(issued.answers(asked(CertificateKind.WORK_DONE))).isTrue();
        assertThat(issued.answers(asked(CertificateKind.OPINION))).isFalse();

        var more = (Certificate.Step.Done) issued.reissue("Anna Świętosława Żółć", work(1_800), number(), "maria", NOW);
        assertThat(more.certificate().answers(asked(CertificateKind.WORK_DONE)))
                .as("it tells of more hours")
                .isFalse();
        var other = (Certificate.Step.Done) issued.reissue("Anna Żółć", work(1_620), number(), "maria", NOW);
        assertThat(other.certificate().answers(asked(CertificateKind.WORK_DONE)))
                .as("it says another name")
                .isFalse();
        var revoked = (Certificate.Step.Done) issued.revoke("omyłka", "maria", NOW);
        assertThat(revoked.certificate().answers(asked(CertificateKind.WORK_DONE)))
                .isFalse();
    }
}
