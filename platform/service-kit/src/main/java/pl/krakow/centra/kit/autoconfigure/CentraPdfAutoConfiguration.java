package pl.krakow.centra.kit.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;

import pl.krakow.centra.kit.pdf.PdfPrinter;

/** Accessible PDF for services that bring openhtmltopdf and the fonts. */
@AutoConfiguration
@ConditionalOnClass(name = "com.openhtmltopdf.pdfboxout.PdfRendererBuilder")
@ConditionalOnResource(resources = "classpath:" + PdfPrinter.REGULAR)
final class CentraPdfAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PdfPrinter pdfPrinter() {
        return new PdfPrinter();
    }
}
