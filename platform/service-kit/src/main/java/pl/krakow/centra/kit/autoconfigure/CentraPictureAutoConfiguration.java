package pl.krakow.centra.kit.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import pl.krakow.centra.kit.picture.PictureWorkshop;

/** Pictures for services that bring TwelveMonkeys' readers. */
@AutoConfiguration
@ConditionalOnClass(name = "com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil")
final class CentraPictureAutoConfiguration {

    /** One for the process: it paints as many pictures at once as there is memory for. */
    @Bean
    @ConditionalOnMissingBean
    PictureWorkshop pictureWorkshop() {
        return new PictureWorkshop();
    }
}
