package pl.krakow.centra.sites.residents.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.LinkedMultiValueMap;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.Coordinates;

class NearbyTest {

    private static final CentreCatalogue DELIVERED =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));

    @Test
    void measuresFromTheMiddleOfADistrict() {
        var nearby = read("krowodrza", "", DELIVERED);

        assertThat(nearby.own()).isFalse();
        assertThat(nearby.centres()).extracting(Nearby.Away::id).containsExactly("reymonta", "nowa-huta");
        assertThat(nearby.centres())
                .extracting(Nearby.Away::km)
                .containsExactly(new BigDecimal("1.0"), new BigDecimal("8.5"));
        assertThat(read("czyzyny", "", DELIVERED).centres())
                .extracting(Nearby.Away::id)
                .containsExactly("nowa-huta", "reymonta");
    }

    @ParameterizedTest
    @CsvSource({
        "'50.06361234,19.91201234', '50.065,19.910'",
        "'50.0661,19.9126', '50.065,19.915'",
        "'-33.8688,151.2093', '-33.870,151.210'"
    })
    void keepsNoMoreOfWhereSomebodyIsThanHalfAKilometre(String sent, String kept) {
        var nearby = read(sent, "", DELIVERED);

        assertThat(nearby.own()).isTrue();
        assertThat(nearby.from()).isEqualTo(kept);
        assertThat(nearby.parameters()).containsEntry("near", kept);
        assertThat(nearby.point()).isEqualTo(kept);
        assertThat(place(sent).distanceTo(place(kept))).isLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "atlantis",
                "50.06",
                "95.0,19.9",
                "50.0,190.5",
                "50.06,19.91,1",
                "NaN,1",
                "<b>",
                "50,06;19,91"
            })
    void isNowhereWhenItCantBeRead(String from) {
        var nearby = read(from, "5", DELIVERED);

        assertThat(nearby).isEqualTo(Nearby.NOWHERE);
        assertThat(nearby.isGiven()).isFalse();
        assertThat(nearby.parameters()).isEmpty();
        assertThat(nearby.isOutOfReach()).isFalse();
        assertThat(DELIVERED.all()).allMatch(nearby::reaches);
    }

    @Test
    void reachesTheCentresThatAreNearEnough() {
        assertThat(read("krowodrza", "2", DELIVERED).reached()).containsExactly("reymonta");
        assertThat(read("krowodrza", "10", DELIVERED).reached()).containsExactly("reymonta", "nowa-huta");
        assertThat(read("krowodrza", "3", DELIVERED).within())
                .as("a distance nobody is offered")
                .isNull();
        assertThat(read("swoszowice", "5", DELIVERED).isOutOfReach()).isTrue();
    }

    /** Centres in a row, each some 1.1 km north of the one before it. */
    @Test
    void sortsTwentyCentresFromAnyPlace() {
        var twenty = catalogue(20);

        var nearby = read("50.10,20.00", "5", twenty);
        assertThat(nearby.centres())
                .hasSize(20)
                .isSortedAccordingTo((one, other) -> Double.compare(one.metres(), other.metres()));
        assertThat(nearby.centres().getFirst().id()).isEqualTo("c10");
        assertThat(nearby.reached())
                .containsExactlyInAnyOrder("c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13", "c14");
        assertThat(nearby.of("c0")).isEqualTo(nearby.centres().getLast());
        assertThat(nearby.centres().getLast().km()).isEqualTo(new BigDecimal("11"));
        assertThat(nearby.of("nowhere")).isNull();
    }

    private static Coordinates place(String point) {
        var degrees = point.split(",");
        return new Coordinates(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
    }

    private static Nearby read(String near, String within, CentreCatalogue catalogue) {
        var form = new LinkedMultiValueMap<String, String>();
        form.set("near", near);
        form.set("within", within);
        return Nearby.read(form, catalogue);
    }

    private static CentreCatalogue catalogue(int centres) {
        var yaml = """
                city: { id: c, name: City, zone: Europe/Warsaw, domain: localhost, city-office-host: office.localhost, residents-host: localhost }
                centres:
                """ + IntStream.range(0, centres).mapToObj("""
                  - id: c%1$d
                    name: { pl: Centrum }
                    short-name: { pl: "%1$d" }
                    address: { street: ul. Prosta 1, postal-code: 30-059, city: Kraków }
                    location: { latitude: 50.%1$02d, longitude: 20 }
                    hosts: [c%1$d.localhost]
                    zone: Europe/Warsaw
                    languages: [pl]
                    accent: blue
                    mark: stadium
                """::formatted).collect(Collectors.joining());
        return CentreCatalogueFile.load(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "row.yml"));
    }
}
