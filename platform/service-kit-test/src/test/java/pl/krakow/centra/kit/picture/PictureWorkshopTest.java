package pl.krakow.centra.kit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.PictureFiles.shown;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.kit.picture.PictureWorkshop.Result;
import pl.krakow.centra.kit.picture.PictureWorkshop.Result.NotReadable;
import pl.krakow.centra.kit.picture.PictureWorkshop.Result.Painted;
import pl.krakow.centra.kit.picture.PictureWorkshop.Result.SizeOutOfRange;
import pl.krakow.centra.kit.test.PictureFiles;

class PictureWorkshopTest {

    private final PictureWorkshop workshop = new PictureWorkshop();

    private Painted painted(byte[] file) {
        return (Painted) workshop.paint(file);
    }

    @Test
    void keepsNothingOfWhereAPictureWasTaken() {
        var file = PictureFiles.jpegFromAPhone(600, 400, 1);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(PictureFiles.SECRET);

        var painted = painted(file);

        assertThat(painted.type()).isEqualTo("image/jpeg");
        assertThat(new String(painted.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", PictureFiles.SECRET);
    }

    /** Red was above in the file; where it is seen depends on how the camera was held. */
    @ParameterizedTest
    @CsvSource({
        "1, 600, 400, top", "2, 600, 400, top", "3, 600, 400, bottom", "4, 600, 400, bottom",
        "5, 400, 600, left", "6, 400, 600, right", "7, 400, 600, right", "8, 400, 600, left"
    })
    void turnsAPictureUpright(int orientation, int width, int height, String redSide) {
        var painted = painted(PictureFiles.jpegFromAPhone(600, 400, orientation));

        assertThat(painted.width()).isEqualTo(width);
        assertThat(painted.height()).isEqualTo(height);
        assertThat(redSide(shown(painted.bytes()))).isEqualTo(redSide);
    }

    private static String redSide(BufferedImage image) {
        int middleX = image.getWidth() / 2;
        int middleY = image.getHeight() / 2;
        if (isRed(image, middleX, 20) && !isRed(image, middleX, image.getHeight() - 20)) {
            return "top";
        }
        if (isRed(image, middleX, image.getHeight() - 20) && !isRed(image, middleX, 20)) {
            return "bottom";
        }
        return isRed(image, 20, middleY) ? "left" : "right";
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 150 && colour.getBlue() < 100;
    }

    @Test
    void makesLargePicturesSmallerInProportion() {
        var painted = painted(PictureFiles.png(4000, 3000));

        assertThat(painted.width()).isEqualTo(1920);
        assertThat(painted.height()).isEqualTo(1440);
        assertThat(shown(painted.bytes()).getWidth()).isEqualTo(1920);
    }

    @Test
    void keepsWhatCanBeSeenThrough() {
        assertThat(painted(PictureFiles.seeThroughPng(300, 300)).type()).isEqualTo("image/png");
    }

    @Test
    void refusesAKindOfPictureThatIsNotTaken() {
        assertThat(workshop.paint(PictureFiles.gif(300, 300))).isInstanceOf(NotReadable.class);
    }

    @Test
    void readsWebp() {
        assertThat(workshop.paint(PictureFiles.tinyWebp())).isInstanceOf(SizeOutOfRange.class);
    }

    @ParameterizedTest
    @CsvSource({"199, 100", "8001, 10", "6000, 5000"})
    void refusesWhatIsTooSmallOrTooLarge(int width, int height) {
        assertThat(workshop.paint(PictureFiles.png(width, height))).isInstanceOf(SizeOutOfRange.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "RIFF\0\0\0\0WEBPVP8 "})
    void refusesWhatIsNoPicture(String file) {
        assertThat(workshop.paint(file.getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(NotReadable.class);
    }

    @Test
    void survivesFilesCutAnywhere() {
        var whole = PictureFiles.png(300, 300);
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 97)) {
            Result result = workshop.paint(Arrays.copyOf(whole, length));
            assertThat(result).isNotNull();
        }
    }
}
