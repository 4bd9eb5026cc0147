package org.bayan.reporting.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes pictures as PNG with their resolution, so that they are pasted in their own
 * size. A row like the one above is stored as its difference, nothing; all others
 * unfiltered: for plain areas and text that is smaller than any filter (a heat map at
 * level 4: 380 against 454 to 489 KB). Level 3 takes half the time of level 4 (46 against
 * 78 ms) for 9 % more bytes. Pictures that one palette could hold would be half as large,
 * but smooth edges give each of them 500 to 1,200 colours.
 */
public final class Png {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private static final int LEVEL = 3;

	private Png() {
	}

	/** Writes an image of {@code TYPE_INT_RGB} with so many dots an inch. */
	public static void write(BufferedImage image, double dotsPerInch, OutputStream out) throws IOException {
		out.write(SIGNATURE);
		ByteArrayOutputStream header = new ByteArrayOutputStream();
		DataOutputStream fields = new DataOutputStream(header);
		fields.writeInt(image.getWidth());
		fields.writeInt(image.getHeight());
		// 8 bits, true colour, the only compression and filter method, not interlaced
		fields.write(new byte[] { 8, 2, 0, 0, 0 });
		chunk("IHDR", header.toByteArray(), out);
		ByteArrayOutputStream resolution = new ByteArrayOutputStream();
		fields = new DataOutputStream(resolution);
		int perMetre = (int) Math.round(dotsPerInch / 0.0254);
		fields.writeInt(perMetre);
		fields.writeInt(perMetre);
		fields.write(1);
		chunk("pHYs", resolution.toByteArray(), out);
		chunk("IDAT", pixels(image), out);
		chunk("IEND", new byte[0], out);
	}

	private static byte[] pixels(BufferedImage image) throws IOException {
		int width = image.getWidth();
		int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
		Deflater deflater = new Deflater(LEVEL);
		try (DeflaterOutputStream rows = new DeflaterOutputStream(packed, deflater, 1 << 15)) {
			byte[] row = new byte[1 + 3 * width];
			byte[] same = new byte[row.length];
			// The first byte says how a row is filtered: not at all, or by the one above.
			same[0] = 2;
			for (int y = 0; y < image.getHeight(); y++) {
				int from = y * width;
				if (y > 0 && Arrays.equals(rgb, from, from + width, rgb, from - width, from)) {
					rows.write(same);
					continue;
				}
				int to = 1;
				for (int x = from; x < from + width; x++) {
					row[to++] = (byte) (rgb[x] >> 16);
					row[to++] = (byte) (rgb[x] >> 8);
					row[to++] = (byte) rgb[x];
				}
				rows.write(row);
			}
		}
		finally {
			deflater.end();
		}
		return packed.toByteArray();
	}

	private static void chunk(String type, byte[] content, OutputStream out) throws IOException {
		DataOutputStream chunk = new DataOutputStream(out);
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 check = new CRC32();
		check.update(name);
		check.update(content);
		chunk.writeInt(content.length);
		chunk.write(name);
		chunk.write(content);
		chunk.writeInt((int) check.getValue());
		chunk.flush();
	}

}
