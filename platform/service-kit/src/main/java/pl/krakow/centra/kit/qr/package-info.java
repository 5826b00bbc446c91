/** QR codes, as pictures for paper and for screens. */
@NullMarked
package pl.krakow.centra.kit.qr;

import org.jspecify.annotations.NullMarked;
