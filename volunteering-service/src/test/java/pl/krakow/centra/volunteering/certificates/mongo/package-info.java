@NullMarked
package pl.krakow.centra.volunteering.certificates.mongo;

import org.jspecify.annotations.NullMarked;
