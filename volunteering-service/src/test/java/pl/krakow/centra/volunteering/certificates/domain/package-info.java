@NullMarked
package pl.krakow.centra.volunteering.certificates.domain;

import org.jspecify.annotations.NullMarked;
