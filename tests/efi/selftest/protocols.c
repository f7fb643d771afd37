// Protocols of firmware: console, serial port, disks, files, collation.
#include "selftest.h"

void test_console(void)
{
    part("console");
    struct text_output *out = st->output;
    struct text_input *in = st->input;
    struct serial_io *serial = NULL;
    struct key key;
    uint64_t columns = 0, rows = 0, length;
    uint32_t control = 0;
    expect_true("Output.Reset", out->reset(out, false) == SUCCESS && out->mode->column == 0);
    expect("OutputString", out->string(out, u"ok four\r\n"), SUCCESS);
    expect("OutputString of nothing", out->string(out, u""), SUCCESS);
    expect("TestString", out->test(out, u"abc"), SUCCESS);
    expect("QueryMode", out->query_mode(out, 0, &columns, &rows), SUCCESS);
    expect_true("QueryMode: 80 x 25", columns == 80 && rows == 25);
    expect("QueryMode of an unknown mode", out->query_mode(out, (uint64_t)out->mode->max, &columns, &rows),
           UNSUPPORTED);
    expect("SetMode of an unknown mode", out->set_mode(out, (uint64_t)out->mode->max), UNSUPPORTED);
    expect("SetAttribute", out->set_attribute(out, 0x1e), SUCCESS);
    expect("SetAttribute is in the mode", (uint64_t)out->mode->attribute, 0x1e);
    out->set_attribute(out, 7);
    expect("SetAttribute of an unknown one", out->set_attribute(out, 0x100), UNSUPPORTED);
    expect("SetCursorPosition outside", out->set_cursor(out, columns, 0), UNSUPPORTED);
    expect("EnableCursor", out->enable_cursor(out, true), SUCCESS);
    expect("EnableCursor is in the mode", out->mode->visible, 1);
    status_t status = out->set_cursor(out, 3, 2);
    bool good = status == SUCCESS && out->mode->column == 3 && out->mode->row == 2;
    out->set_cursor(out, 0, 0);
    expect_true("\nSetCursorPosition", good);
    status = out->clear(out);
    good = status == SUCCESS && out->mode->column == 0 && out->mode->row == 0;
    expect_true("\nClearScreen", good);
    status = out->set_mode(out, 0);
    expect("\nSetMode", status, SUCCESS);
    expect("Input.Reset", in->reset(in, false), SUCCESS);
    expect("ReadKeyStroke, no key", in->read(in, &key), NOT_READY);
    expect("CheckEvent of WaitForKey, no key", bs->check_event(in->wait), NOT_READY);
    expect("SignalEvent of firmware's event changes nothing", bs->signal_event(in->wait) & 0xff, 0);

    expect("LocateProtocol of Serial I/O", bs->locate_protocol(&guid_serial, NULL, &serial), SUCCESS);
    if (!serial)
        return;
    expect_true("Serial I/O: its mode", serial->mode->baud == 115200 && serial->mode->data_bits == 8);
    expect("Serial.GetControl", serial->get_control(serial, &control), SUCCESS);
    expect("Serial.GetControl without result", serial->get_control(serial, NULL), INVALID_PARAMETER);
    expect("Serial.SetControl", serial->set_control(serial, 1), SUCCESS);
    expect("Serial.SetControl of what cannot be set", serial->set_control(serial, 0x10), UNSUPPORTED);
    expect("Serial.SetAttributes", serial->set_attributes(serial, 115200, 0, 0, 0, 8, 0), SUCCESS);
    expect_true("Serial.SetAttributes of nonsense",
                serial->set_attributes(serial, 115200, 0, 0, 99, 8, 0) & ERROR(0));
    length = 11;
    expect("Serial.Write", serial->write(serial, &length, "ok serial\r\n"), SUCCESS);
    expect("Serial.Write says how much", length, 11);
    char byte;
    length = 1;
    expect("Serial.Read, nothing there", serial->read(serial, &length, &byte), TIMEOUT);
    expect("Serial.Read says how much", length, 0);
    expect("Serial.Reset", serial->reset(serial), SUCCESS);
}

void test_blocks(void)
{
    part("Block I/O and Disk I/O");
    struct block_io *block = NULL;
    struct disk_io *disk = NULL;
    uint8_t *buffer = pool(8192 + 512), *a = (uint8_t *)(((uint64_t)buffer + 511) & ~511ul), *b = a + 4096;
    expect("HandleProtocol of Block I/O", bs->handle_protocol(loaded->device, &guid_block, &block), SUCCESS);
    expect("HandleProtocol of Disk I/O", bs->handle_protocol(loaded->device, &guid_disk, &disk), SUCCESS);
    struct block_media *media = block->media;
    expect_true("Block I/O: the medium", media->present && media->partition && !media->read_only &&
                                             media->block_size == 512 && media->last_block);
    expect("ReadBlocks", block->read(block, media->id, 0, 512, a), SUCCESS);
    expect_true("ReadBlocks: a boot sector", a[510] == 0x55 && a[511] == 0xaa);
    expect("ReadBlocks of none", block->read(block, media->id, 0, 0, a), SUCCESS);
    expect("ReadBlocks of a part", block->read(block, media->id, 0, 100, a), BAD_BUFFER_SIZE);
    expect("ReadBlocks of the last", block->read(block, media->id, media->last_block, 512, b), SUCCESS);
    expect("ReadBlocks behind the end", block->read(block, media->id, media->last_block + 1, 512, b),
           INVALID_PARAMETER);
    expect("ReadBlocks across the end", block->read(block, media->id, media->last_block, 1024, b),
           INVALID_PARAMETER);
    expect("ReadBlocks far behind the end", block->read(block, media->id, ~0ul, 512, b), INVALID_PARAMETER);
    expect("ReadBlocks of another medium", block->read(block, media->id + 1, 0, 512, b), MEDIA_CHANGED);
    expect("ReadBlocks to nowhere", block->read(block, media->id, 0, 512, NOWHERE), INVALID_PARAMETER);
    expect("WriteBlocks", block->write(block, media->id, media->last_block, 512, a), SUCCESS);
    block->read(block, media->id, media->last_block, 512, b);
    expect_true("WriteBlocks: it is there", same(a, b, 512));
    expect("WriteBlocks behind the end", block->write(block, media->id, media->last_block + 1, 512, a),
           INVALID_PARAMETER);
    expect("WriteBlocks of a part", block->write(block, media->id, media->last_block, 100, a),
           BAD_BUFFER_SIZE);
    expect("FlushBlocks", block->flush(block), SUCCESS);
    expect("Block.Reset", block->reset(block, false), SUCCESS);
    expect("ReadDisk over a border", disk->read(disk, media->id, 500, 100, b), SUCCESS);
    expect_true("ReadDisk: the right bytes", b[10] == 0x55 && b[11] == 0xaa);
    expect("WriteDisk", disk->write(disk, media->id, (media->last_block + 1) * 512 - 3, 3, "xyz"), SUCCESS);
    disk->read(disk, media->id, (media->last_block + 1) * 512 - 4, 4, b);
    expect_true("WriteDisk: it is there", b[1] == 'x' && b[3] == 'z' && b[0] == a[508]);
    expect("ReadDisk behind the end", disk->read(disk, media->id, (media->last_block + 1) * 512 - 3, 4, b),
           INVALID_PARAMETER);
    expect("ReadDisk of another medium", disk->read(disk, media->id + 1, 0, 4, b), MEDIA_CHANGED);
    bs->free_pool(buffer);
}

void test_files(void)
{
    part("files");
    struct file_system *fs = NULL;
    struct file *root = NULL, *folder = NULL, *file = NULL, *again = NULL;
    struct file_info *info = pool(1024);
    uint64_t size, position;
    char text[32];
    bs->handle_protocol(loaded->device, &guid_file_system, &fs);
    expect("OpenVolume", fs->open_volume(fs, &root), SUCCESS);
    expect("Open of a file that is not there", root->open(root, &file, u"nobody.txt", FILE_READ, 0),
           NOT_FOUND);
    expect("Open in a mode that does not exist", root->open(root, &file, u"x", FILE_WRITE, 0),
           INVALID_PARAMETER);
    expect("Open, a new folder",
           root->open(root, &folder, u"selftest", FILE_READ | FILE_WRITE | FILE_CREATE, FILE_FOLDER),
           SUCCESS);
    expect("Open, a new file",
           folder->open(folder, &file, u"A long name.txt", FILE_READ | FILE_WRITE | FILE_CREATE, 0), SUCCESS);
    size = 10;
    expect("Write", file->write(file, &size, "0123456789"), SUCCESS);
    expect("GetPosition", file->get_position(file, &position), SUCCESS);
    expect("GetPosition: behind it", position, 10);
    expect("SetPosition", file->set_position(file, 4), SUCCESS);
    size = sizeof text;
    expect("Read", file->read(file, &size, text), SUCCESS);
    expect_true("Read: up to the end", size == 6 && text[0] == '4' && text[5] == '9');
    size = sizeof text;
    expect("Read at the end", file->read(file, &size, text), SUCCESS);
    expect("Read at the end gives nothing", size, 0);
    expect("SetPosition to the end", file->set_position(file, ~0ul), SUCCESS);
    size = 3;
    file->write(file, &size, "abc");
    size = 8;
    expect("GetInfo, too small", file->get_info(file, &guid_file_info, &size, info), BUFFER_TOO_SMALL);
    expect_true("GetInfo says how much", size > 80);
    expect("GetInfo", file->get_info(file, &guid_file_info, &size, info), SUCCESS);
    expect_true("GetInfo: size and name",
                info->file_size == 13 && info->name[0] == 'A' && info->name[2] == 'l');
    expect("GetInfo of an unknown kind", file->get_info(file, &guid_nobody, &size, info), UNSUPPORTED);
    info->file_size = 5;
    expect("SetInfo, shorter", file->set_info(file, &guid_file_info, size, info), SUCCESS);
    file->set_position(file, 0);
    size = sizeof text;
    file->read(file, &size, text);
    expect("SetInfo, shorter: it is", size, 5);
    expect("SetInfo of an unknown kind", file->set_info(file, &guid_nobody, size, info), UNSUPPORTED);
    expect("Flush", file->flush(file), SUCCESS);
    expect("Open by a path", root->open(root, &again, u"\\SELFTEST\\a LONG name.TXT", FILE_READ, 0), SUCCESS);
    size = sizeof text;
    again->read(again, &size, text);
    expect_true("Open by a path: the same file", size == 5 && text[0] == '0');
    size = 1;
    expect("Write without the right", again->write(again, &size, "x"), ACCESS_DENIED);
    expect("Close", again->close(again), SUCCESS);
    expect("Close of what is closed", again->close(again), INVALID_PARAMETER);
    expect("Read of a folder", folder->set_position(folder, 0), SUCCESS);
    unsigned entries = 0;
    for (size = 1024; folder->read(folder, &size, info) == SUCCESS && size; size = 1024)
        entries++;
    expect("Read of a folder: its entries with . and ..", entries, 3);
    expect("SetPosition of a folder", folder->set_position(folder, 5), UNSUPPORTED);
    size = 1024;
    expect("GetInfo of the volume", root->get_info(root, &guid_fs_info, &size, info), SUCCESS);
    size = 1024;
    expect("GetInfo of the label", root->get_info(root, &guid_fs_label, &size, info), SUCCESS);
    expect("Delete", file->delete (file), SUCCESS);
    expect("Delete of a folder", folder->delete (folder), SUCCESS);
    expect("Delete: it is gone", root->open(root, &file, u"selftest", FILE_READ, 0), NOT_FOUND);
    expect("Open with a path to nowhere", root->open(root, &file, NOWHERE, FILE_READ, 0), INVALID_PARAMETER);
    expect_true("Delete of the root fails, and closes it", root->delete (root) != SUCCESS);
    expect_true("OpenVolume without result", fs->open_volume(fs, NULL) & ERROR(0));
    bs->free_pool(info);
}

void test_collation(void)
{
    part("Unicode Collation");
    struct collation *c = NULL;
    static uint16_t text[32] = u"MiXeD 8";
    char fat[16];
    expect("LocateProtocol", bs->locate_protocol(&guid_collation, NULL, &c), SUCCESS);
    expect_true("its languages", c->languages && c->languages[0] == 'e' && c->languages[1] == 'n');
    expect("StriColl, same", (uint64_t)c->collate(c, u"abc", u"ABC"), 0);
    expect_true("StriColl, less and greater",
                c->collate(c, u"abc", u"ABD") < 0 && c->collate(c, u"b", u"A") > 0);
    expect_true("MetaiMatch", c->match(c, u"Kernel.EFI", u"k*.e?i") &&
                                  !c->match(c, u"Kernel.EFI", u"k?.efi") && c->match(c, u"a", u"[a-c]") &&
                                  !c->match(c, u"d", u"[a-c]"));
    c->lower(c, text);
    expect_true("StrLwr", text[0] == 'm' && text[2] == 'x' && text[6] == '8');
    c->upper(c, text);
    expect_true("StrUpr", text[0] == 'M' && text[1] == 'I');
    c->from_fat(c, 5, "ab c", text);
    expect_true("FatToStr", text[0] == 'a' && text[3] == 'c' && text[4] == 0);
    expect_true("StrToFat", !c->to_fat(c, u"file", 8, fat) && fat[0] == 'F' && fat[3] == 'E');
    expect_true("StrToFat of what FAT does not have", c->to_fat(c, u"a\x4e00", 8, fat));
}
