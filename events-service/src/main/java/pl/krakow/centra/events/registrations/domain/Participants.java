package pl.krakow.centra.events.registrations.domain;

/** Who ever took part in anything here: one id per account, or per address where there is no account. */
public interface Participants {

    /** Always the same one for the same account. */
    ParticipantId withAccount(String subject);

    /** Always the same one for the same address, however it is written. */
    ParticipantId withAddress(String email);

    /** Somebody who left neither. */
    ParticipantId unknown();
}
