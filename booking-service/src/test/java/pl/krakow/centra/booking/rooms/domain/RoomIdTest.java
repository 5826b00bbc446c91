package pl.krakow.centra.booking.rooms.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomIdTest {

    @Test
    void isWrittenWithItsCentre() {
        assertThat(RoomId.parse("reymonta", "1w040"))
                .hasValueSatisfying(id -> assertThat(id).hasToString("reymonta/1w040"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1w-", "1w--040", "1W040", "1w 040", "1w040/2026", "-1", "żółw", "1w040\u0000", "{\"$ne\":1}"
            })
    void isNothingElseThanASlug(String text) {
        assertThat(RoomId.parse("reymonta", text)).isEmpty();
    }

    @Test
    void isNotEndless() {
        assertThat(RoomId.parse("reymonta", "a".repeat(41))).isEmpty();
    }
}
