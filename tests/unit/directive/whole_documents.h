// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// An invented document and what is to be read from it.
struct WholeDocument {
  std::string_view what;
  std::string_view text;
  std::string_view fields;  ///< kind|symbol|type|date|place|issuer|subject|signer, or "refused"
  std::string_view cited;   ///< symbols, with their days
};

inline constexpr WholeDocument kWholeDocuments[] = {
    {"lesson full",
     "BÀI 7: KỸ THUẬT SOẠN THẢO CÔNG VĂN\n\nI. Khái niệm\n\n"
     "Công văn là loại văn bản không có tên loại, dùng để trao đổi, đôn "
     "đốc, hướng dẫn. Học viên nghiên cứu mẫu dưới đây:\n\nTỈNH ỦY X...\n"
     "HUYỆN ỦY Y...\n*\nSố 123-CV/HU\nV/v triển khai công tác...\n\n"
     "ĐẢNG CỘNG SẢN VIỆT NAM\nY..., ngày 10 tháng 4 năm 2018\n\n"
     "Kính gửi: - Các chi, đảng bộ trực thuộc.\n\n"
     "Căn cứ Kế hoạch số 45-KH/TU ngày 12/3/2018 của Tỉnh ủy...\n\nNơi nhận:\n"
     "- Như trên,\n- Lưu VP.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n"
     "(Ký tên, đóng dấu)\nNguyễn Văn A\n\nII. Câu hỏi thảo luận\n\n"
     "1. Anh (chị) hãy chỉ ra các lỗi sai trong mẫu trên.\n"
     "2. Soạn một công văn theo tình huống giáo viên nêu.\n",
     "other|||||||", "123-CV/HU 45-KH/TU@2018-03-12"},
    {"quote news head",
     "Quy định mới về giám sát trong Đảng\n10:25 | 12/01/2022\n\n"
     "Bộ Chính trị vừa ban hành Quy định số 22-QĐ/TW ngày 28/7/2021 "
     "thay thế Quy định 30-QĐ/TW. Báo trích giới thiệu:\n\n"
     "\"BAN CHẤP HÀNH TRUNG ƯƠNG\nĐẢNG CỘNG SẢN VIỆT NAM\n"
     "Hà Nội, ngày 28 tháng 7 năm 2021\nQUY ĐỊNH\n"
     "về công tác kiểm tra, giám sát\"\n\n"
     "Quy định gồm 5 chương, 38 điều. Phóng viên báo đã trao đổi với "
     "chuyên gia, ông cho biết điểm mới đáng chú ý nằm ở Điều 19.\n\nThu Hiền\n",
     "news|||2022-01-12||||", "22-QĐ/TW@2021-07-28 30-QĐ/TW"},
    {"news byline",
     "(Báo Sông Bé) - Sáng 6-9, tại thị xã, Thường trực Tỉnh ủy đã có "
     "buổi làm việc với Đảng ủy Công an. Theo Nghị quyết 22-NQ/TW của "
     "Bộ Chính trị, mô hình công an xã chính quy đã phủ kín.\n\n"
     "Đồng chí Bí thư Tỉnh ủy yêu cầu tiếp tục kiện toàn.\n\nQUỐC THỊNH\n",
     "news|||||||", "22-NQ/TW"},
    {"news menu",
     "Cổng thông tin điện tử huyện Đắk Mil\nThứ Ba, 14/05/2019\nTRANG CHỦ\n"
     "GIỚI THIỆU\nTHÔNG BÁO\nVĂN BẢN CHỈ ĐẠO\nSố 12-KH/HU ngày 03/3/2019\n"
     "Số 45-CV/HU ngày 05/3/2019\nLIÊN HỆ\n\n"
     "Trang chủ » Tin tức » Xây dựng Đảng\n\n"
     "Huyện ủy Đắk Mil triển khai Chỉ thị 35 của Bộ Chính trị\n"
     "Đăng ngày 13/05/2019 - Lượt xem: 214\n\n"
     "Chiều 10/5, Huyện ủy Đắk Mil tổ chức hội nghị triển khai Chỉ thị "
     "số 35-CT/TW ngày 30/5/2018 của Bộ Chính trị và Kế hoạch số "
     "160-KH/HU ngày 22/4/2019 của Ban Thường vụ Huyện ủy.\n\n"
     "Phát biểu tại hội nghị, đồng chí Bí thư Huyện ủy nhấn mạnh yêu "
     "cầu chọn đại hội điểm.\n\nTác giả: Y Quang\n\nTin liên quan\n"
     "- Kết luận 88-KL/HU về thu ngân sách\n- Họp báo quý II\n",
     "news|||2019-05-13||||", "35-CT/TW@2018-05-30 160-KH/HU@2019-04-22"},
    {"portal full",
     "Trang chủ | Giới thiệu | Văn bản | Liên hệ\n"
     "Bạn đang ở: Trang chủ > Văn bản > Chi tiết văn bản\n"
     "Thứ Năm, 21/09/2023 14:02\n\nKế hoạch kiểm tra năm 2023\n"
     "Số ký hiệu văn bản: 31-KH/UBKTHU\nNgày ban hành: 09/02/2023\n"
     "Người ký: Đinh Văn Ngà\n\nĐẢNG BỘ TỈNH QUẢNG BÌNH\nHUYỆN ỦY MINH HÓA\n"
     "ỦY BAN KIỂM TRA\n*\nSố 31-KH/UBKTHU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n"
     "Minh Hóa, ngày 09 tháng 02 năm 2023\n\nKẾ HOẠCH\n"
     "kiểm tra, giám sát năm 2023\n-----\n\n"
     "Thực hiện Chương trình số 52-CTr/HU ngày 16/01/2023 của Huyện ủy, "
     "Ủy ban Kiểm tra xây dựng kế hoạch.\n\nNơi nhận:\n"
     "- Ủy ban Kiểm tra Tỉnh ủy,\n- Lưu.\n\nT/M ỦY BAN KIỂM TRA\nCHỦ NHIỆM\n"
     "(đã ký)\nĐinh Văn Ngà\n\nTải về: KH31.pdf\nCác văn bản cùng thể loại:\n"
     "32-KH/UBKTHU - Kế hoạch bổ sung\n30-KH/UBKTHU - Kế hoạch giám sát\n",
     "party|31-KH/UBKTHU|Kế hoạch|2023-02-09|Minh Hóa|Ủy ban Kiểm tra Huyện ủy Minh Hóa|kiểm tra, "
     "giám sát năm 2023|Đinh Văn Ngà",
     "52-CTr/HU@2023-01-16"},
    {"draft inline",
     "DỰ THẢO\n\nHUYỆN ỦY KỲ SƠN\nBAN TỔ CHỨC\n*\nSố      -HD/BTCHU\n\n"
     "ĐẢNG CỘNG SẢN VIỆT NAM\nKỳ Sơn, ngày    tháng    năm 2022\n\nHƯỚNG DẪN\n"
     "kiểm điểm, đánh giá chất lượng cuối năm\n\n"
     "Căn cứ Hướng dẫn số 25-HD/BTCTW, ngày 10/11/2021 của Ban Tổ chức "
     "Trung ương, Ban Tổ chức Huyện ủy hướng dẫn:\n\n1. Đối tượng.\n\nT/M BAN\n"
     "TRƯỞNG BAN\n",
     "party||Hướng dẫn||Kỳ Sơn|Ban Tổ chức Huyện ủy Kỳ Sơn|kiểm điểm, đánh giá chất lượng cuối "
     "năm|",
     "25-HD/BTCTW@2021-11-10"},
    {"annex reg",
     "TỈNH ỦY NINH THUẬN\n*\nSố 640-QĐ/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n"
     "Ninh Thuận, ngày 14 tháng 8 năm 2017\n\nQUYẾT ĐỊNH\n"
     "ban hành Quy chế phối hợp trong công tác dân vận\n-----\n\n"
     "- Căn cứ Quyết định số 290-QĐ/TW, ngày 25/02/2010 của Bộ Chính trị,\n\n"
     "BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH:\n\n"
     "Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp.\n\nNơi nhận:\n"
     "- Như Điều 2,\n- Lưu.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Văn Bình Sơn\n\n"
     "QUY CHẾ\nphối hợp trong công tác dân vận\n"
     "(Ban hành kèm theo Quyết định số 640-QĐ/TU, ngày 14/8/2017 của "
     "Ban Thường vụ Tỉnh ủy)\n\nChương I\nQUY ĐỊNH CHUNG\n\n"
     "Điều 1. Phạm vi áp dụng.\n"
     "Điều 2. Bí thư, Chủ tịch các huyện chịu trách nhiệm thi hành.\n",
     "party|640-QĐ/TU|Quyết định|2017-08-14|Ninh Thuận|Tỉnh ủy Ninh Thuận|ban hành Quy chế phối "
     "hợp trong công tác dân vận|Lê Văn Bình Sơn",
     "290-QĐ/TW@2010-02-25"},
    {"minutes cols",
     "ĐẢNG BỘ XÃ EA WER                         ĐẢNG CỘNG SẢN VIỆT NAM\n"
     "CHI BỘ BUÔN TUL A                      Ea Wer, ngày 07 tháng 5 "
     "năm 2022\n        *\nSố 05-BB/CB\n\n                        BIÊN BẢN\n"
     "              sinh hoạt chi bộ tháng 5 năm 2022\n\n"
     "Hôm nay, hồi 14 giờ ngày 07/5/2022, chi bộ buôn Tul A họp. Có mặt "
     "15/16 đảng viên.\n\nI. Nội dung\n"
     "Đồng chí Bí thư đọc Hướng dẫn số 12-HD/BTGHU ngày 20/4/2022 của "
     "Ban Tuyên giáo Huyện ủy.\n\n"
     "Biên bản được thông qua hồi 16 giờ cùng ngày.\n\n"
     "          THƯ KÝ                                   CHỦ TỌA\n"
     "        (Đã ký)                                    (Đã ký)\n\n"
     "      H Lê Byă                                Y Khăm Niê Siêng\n",
     "party|05-BB/CB|Biên bản|2022-05-07|Ea Wer|Chi bộ buôn Tul A|sinh hoạt chi bộ tháng 5 năm "
     "2022|Y Khăm Niê Siêng",
     "12-HD/BTGHU@2022-04-20"},
    {"old qn",
     "ĐẢNG LAO ĐỘNG VIỆT NAM\nBAN CHẤP HÀNH TRUNG ƯƠNG\n-----\nSố 33/CT-TW\n\n"
     "Hà Nội, ngày 5 tháng 9 năm 1964\n\nCHỈ THỊ\nCỦA BAN BÍ THƯ\n"
     "Về việc lãnh đạo vụ mùa\n\n"
     "Vụ mùa năm nay gặp hạn. Ban Bí thư yêu cầu các cấp ủy:\n\n"
     "1. Tập trung chống hạn theo Chỉ thị số 12-CT/TW ngày 3-3-1964.\n\n"
     "T.M. BAN BÍ THƯ\nHoàng Tráng\n",
     "party|33-CT/TW|Chỉ thị|1964-09-05|Hà Nội|Ban Bí thư|CỦA BAN BÍ THƯ Về việc lãnh đạo vụ "
     "mùa|Hoàng Tráng",
     "12-CT/TW@1964-03-03"},
    {"invite state",
     "UBND HUYỆN ĐỒNG XUÂN\nPHÒNG TƯ PHÁP\n-------\nSố: 15/GM-TP\n\n"
     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n"
     "---------------\nĐồng Xuân, ngày 03 tháng 4 năm 2015\n\nGIẤY MỜI\n"
     "Dự tập huấn công tác hộ tịch\n\nKính gửi: UBND các xã, thị trấn\n\n"
     "Thực hiện Công văn số 201/STP-HTQT ngày 25/3/2015 của Sở Tư pháp, "
     "Phòng Tư pháp kính mời:\n\n1. Thời gian: 7 giờ 30 ngày 10/4/2015.\n"
     "2. Địa điểm: hội trường UBND huyện./.\n\nNơi nhận:\n- Như trên;\n"
     "- Lưu: TP.\n\nTRƯỞNG PHÒNG\n(đã ký)\nLê Văn Hậu\n",
     "state|15/GM-TP|Giấy mời|2015-04-03|Đồng Xuân|Phòng Tư pháp huyện Đồng Xuân|Dự tập huấn công "
     "tác hộ tịch|Lê Văn Hậu",
     "201/STP-HTQT@2015-03-25"},
    {"no symbol letter",
     "ĐẢNG CỘNG SẢN VIỆT NAM\nTam Đường, ngày 18 tháng 11 năm 2013\n\n"
     "ĐẢNG BỘ TỈNH LAI CHÂU\nHUYỆN ỦY TAM ĐƯỜNG\n*\nSố         -CV/HU\n"
     "về việc thăm hỏi cán bộ lão thành\n\nKính gửi: Đảng ủy các xã, thị trấn\n"
     "\n"
     "Nhân dịp ngày 19/5, Thường trực Huyện ủy đề nghị các đồng chí tổ "
     "chức thăm hỏi.\n\nT/L BAN THƯỜNG VỤ\nK/T CHÁNH VĂN PHÒNG\n"
     "PHÓ CHÁNH VĂN PHÒNG\n\nLù A Khánh\n",
     "party||Công văn|2013-11-18|Tam Đường|Huyện ủy Tam Đường|về việc thăm hỏi cán bộ lão thành|Lù "
     "A Khánh",
     ""},
    {"cites many",
     "ĐẢNG BỘ TỈNH CAO BẰNG\nHUYỆN ỦY HÀ QUẢNG\n*\nSố 210-BC/HU\n\n"
     "ĐẢNG CỘNG SẢN VIỆT NAM\nHà Quảng, ngày 02 tháng 10 năm 2018\n\nBÁO CÁO\n"
     "sơ kết thực hiện các nghị quyết Trung ương\n-----\n\n"
     "Ban Thường vụ Huyện ủy đã quán triệt các Nghị quyết số 18, "
     "19-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương; Chỉ thị "
     "05-CT/TW ngày 15/5/2016; các Kế hoạch số 61-KH/HU, 62-KH/HU và "
     "63-KH/HU cùng ngày 10/01/2018 của Ban Thường vụ Huyện ủy; Thông "
     "tư liên tịch số 01/2015/TTLT-BTP-BNV.\n\n"
     "Đã xem xét Tờ trình 15-TTr/BTCHU, đồng thời trả lời Công văn số "
     "77-CV/BDVTU ngày 05/9/2018 của Ban Dân vận Tỉnh ủy. Quyết định số "
     "40/2015/QĐ-UBND được sửa đổi, bổ sung bởi Quyết định số "
     "12/2017/QĐ-UBND ngày 01/3/2017 của UBND tỉnh. Bãi bỏ Quy định "
     "55-QĐ/HU.\n\n"
     "Tỷ lệ 12/15 chi bộ; giai đoạn 2016-2020; ngày 12/12; điện thoại "
     "0206-3862-112; chỉ tiêu 5-6%/năm; QĐ 99.\n\nNơi nhận:\n- Tỉnh ủy,\n- Lưu.\n"
     "\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nNông Văn Thể\n",
     "party|210-BC/HU|Báo cáo|2018-10-02|Hà Quảng|Huyện ủy Hà Quảng|sơ kết thực hiện các nghị "
     "quyết Trung ương|Nông Văn Thể",
     "18-NQ/TW@2017-10-25 19-NQ/TW@2017-10-25 05-CT/TW@2016-05-15 61-KH/HU@2018-01-10 "
     "62-KH/HU@2018-01-10 63-KH/HU@2018-01-10 01/2015/TTLT-BTP-BNV 15-TTr/BTCHU "
     "77-CV/BDVTU@2018-09-05 40/2015/QĐ-UBND 12/2017/QĐ-UBND@2017-03-01 55-QĐ/HU"},
    {"titles long",
     "ỦY BAN TRUNG ƯƠNG\nMẶT TRẬN TỔ QUỐC VIỆT NAM\n-------\n"
     "Số: 1018/CV-MTTW-BTT\nV/v rà soát danh sách hộ nghèo\n\n"
     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Hà Nội, ngày 05 tháng 9 năm 2019\n\n"
     "Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam các tỉnh, thành phố\n\n"
     "Thực hiện Kết luận số 04/KL-MTTW-ĐCT, đề nghị rà soát.\n\n"
     "TM. BAN THƯỜNG TRỰC\nPHÓ CHỦ TỊCH - TỔNG THƯ KÝ\n\nBùi Công Khanh\n",
     "party|1018/CV-MTTW-BTT|Công văn|2019-09-05|Hà Nội|Ủy ban Trung ương Mặt trận Tổ quốc Việt "
     "Nam|rà soát danh sách hộ nghèo|Bùi Công Khanh",
     "04/KL-MTTW-ĐCT"},
    {"mixed cols",
     "HUYỆN ỦY ĐỒNG VĂN        ĐẢNG CỘNG SẢN VIỆT NAM\n"
     "BAN CHỈ ĐẠO 35           Đồng Văn, ngày 16 tháng 5 năm 2021\n*\n"
     "Số 15-CV/BCĐ35\nV/v đấu tranh với thông tin xấu độc\n\n"
     "Kính gửi: Các chi, đảng bộ trực thuộc\n\n"
     "Thực hiện Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính "
     "trị, Ban Chỉ đạo 35 Huyện ủy đề nghị các đồng chí chủ động.\n\n"
     "T/M BAN CHỈ ĐẠO 35\nPHÓ TRƯỞNG BAN THƯỜNG TRỰC\n\nSùng Mí Thề\n",
     "party|15-CV/BCĐ35|Công văn|2021-05-16|Đồng Văn|Ban Chỉ đạo 35 Huyện ủy Đồng Văn|đấu tranh "
     "với thông tin xấu độc|Sùng Mí Thề",
     "35-NQ/TW@2018-10-22"},
    {"kiem",
     "ĐẢNG BỘ TỈNH PHÚ THỌ\nHUYỆN ỦY TÂN SƠN\n*\nSố 18-QĐ/HU\n\n"
     "ĐẢNG CỘNG SẢN VIỆT NAM\nTân Sơn, ngày 01 tháng 7 năm 2013\n\nQUYẾT ĐỊNH\n"
     "về kiện toàn Ban Chỉ đạo thực hiện Nghị quyết số 04-NQ/TU\n\n"
     "- Căn cứ Nghị quyết số 04-NQ/TU ngày 10/5/2013 của Tỉnh ủy,\n\n"
     "BAN THƯỜNG VỤ HUYỆN ỦY QUYẾT ĐỊNH\n\n"
     "Điều 1. Kiện toàn Ban Chỉ đạo gồm các đồng chí sau:\n"
     "1. Đồng chí Hà Văn Chiến, Bí thư Huyện ủy - Trưởng ban;\n"
     "2. Đồng chí Sa Thị Bắc, Phó Bí thư - Phó ban.\n\nT/M BAN THƯỜNG VỤ\n"
     "BÍ THƯ\nkiêm TRƯỞNG BAN CHỈ ĐẠO\n\nHà Văn Chiến\n",
     "party|18-QĐ/HU|Quyết định|2013-07-01|Tân Sơn|Huyện ủy Tân Sơn|về kiện toàn Ban Chỉ đạo thực "
     "hiện Nghị quyết số 04-NQ/TU|Hà Văn Chiến",
     "04-NQ/TU 04-NQ/TU@2013-05-10"},
    {"secret flat all",
     "ĐẢNG BỘ TỈNH ABC HUYỆN ỦY KHE SANH * Số 12-CV/HU V/v kết quả "
     "trồng cây MẬT ĐẢNG CỘNG SẢN VIỆT NAM Khe Sanh, ngày 11 tháng 5 "
     "năm 2012 Kính gửi: Các xã. Nội dung vô hại. T/M BAN THƯỜNG VỤ BÍ "
     "THƯ Lê Văn An\n",
     "refused", ""},
    {"secret paren",
     "HUYỆN ỦY KHE SANH * Số 12-BC/HU (MẬT) ĐẢNG CỘNG SẢN VIỆT NAM Khe "
     "Sanh, ngày 11 tháng 5 năm 2012 BÁO CÁO kết quả trồng cây ----- "
     "Nội dung vô hại. T/M BAN THƯỜNG VỤ BÍ THƯ Lê Văn An\n",
     "refused", ""},
    {"congress report",
     "ĐẢNG BỘ HUYỆN TÂY TRÀ\nĐẢNG ỦY XÃ TRÀ KHÊ\n*\nSố 02-BC/ĐH\n\n"
     "ĐẢNG CỘNG SẢN VIỆT NAM\nTrà Khê, ngày 20 tháng 4 năm 2015\n\n"
     "BÁO CÁO CHÍNH TRỊ\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ KHÓA XII\n"
     "TRÌNH ĐẠI HỘI ĐẢNG BỘ XÃ LẦN THỨ XIII, NHIỆM KỲ 2015 - 2020\n-----\n\n"
     "Đại hội Đảng bộ xã lần thứ XIII có nhiệm vụ tổng kết việc thực "
     "hiện Nghị quyết Đại hội Đảng bộ xã lần thứ XII.\n\nPHẦN THỨ NHẤT\n"
     "KẾT QUẢ THỰC HIỆN\n\n1. Kinh tế tăng trưởng khá.\n\nT/M BAN CHẤP HÀNH\n"
     "BÍ THƯ\n\nHồ Văn Liêm\n",
     "party|02-BC/ĐH|Báo cáo chính trị|2015-04-20|Trà Khê|Đảng ủy xã Trà Khê|CỦA BAN CHẤP HÀNH "
     "ĐẢNG BỘ XÃ KHÓA XII TRÌNH ĐẠI HỘI ĐẢNG BỘ XÃ LẦN THỨ XIII, NHIỆM KỲ 2015 - 2020|Hồ Văn Liêm",
     ""},
    {"vbhn",
     "VĂN PHÒNG QUỐC HỘI\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "Độc lập - Tự do - Hạnh phúc\n\nSố: 14/VBHN-VPQH\n\n"
     "Hà Nội, ngày 22 tháng 7 năm 2020\n\nLUẬT\nCÁN BỘ, CÔNG CHỨC\n\n"
     "Luật Cán bộ, công chức số 22/2008/QH12 ngày 13 tháng 11 năm 2008 "
     "của Quốc hội được sửa đổi, bổ sung bởi Luật số 52/2019/QH14 ngày "
     "25 tháng 11 năm 2019 của Quốc hội.\n\nXÁC THỰC VĂN BẢN HỢP NHẤT\n\n"
     "KT. CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n\nTrần Văn Túy Minh\n",
     "state|14/VBHN-VPQH|Luật|2020-07-22|Hà Nội|Văn phòng Quốc hội|CÁN BỘ, CÔNG CHỨC|Trần Văn Túy "
     "Minh",
     "22/2008/QH12@2008-11-13 52/2019/QH14@2019-11-25"},
    {"union paper in one line",
     "TỈNH ĐOÀN HÒA BÌNH BAN CHẤP HÀNH HUYỆN ĐOÀN MAI CHÂU *** Số "
     "45-CV/HĐTN V/v đăng ký công trình thanh niên ĐOÀN TNCS HỒ CHÍ "
     "MINH Mai Châu, ngày 11 tháng 3 năm 2020\n"
     "Kính gửi: Ban Thường vụ Đoàn các xã, thị trấn\n\n"
     "Thực hiện Kế hoạch số 212-KH/TĐTN ngày 20/02/2020 của Ban Thường "
     "vụ Tỉnh Đoàn, Ban Thường vụ Huyện Đoàn đề nghị các cơ sở Đoàn "
     "đăng ký công trình trước ngày 20/3/2020.\n\nNơi nhận:\n- Như trên;\n"
     "- Lưu VP.\n\nTM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\n\nHà Công Tuyên\n",
     "party|45-CV/HĐTN|Công văn|2020-03-11|Mai Châu|Huyện Đoàn Mai Châu|đăng ký công trình thanh "
     "niên|Hà Công Tuyên",
     "212-KH/TĐTN@2020-02-20"},
    {"subject before the place in one line",
     "TỈNH ỦY KON TUM * ĐẢNG CỘNG SẢN VIỆT NAM Số 1450-CV/TU V/v tăng "
     "cường phòng, chống dịch tả lợn châu Phi Kon Tum, ngày 03 tháng 7 "
     "năm 2019\nKính gửi: - Các huyện ủy, thành ủy;\n"
     "- Ban cán sự đảng Ủy ban nhân dân tỉnh;\n- Các sở, ban, ngành.\n\n"
     "Thời gian gần đây, dịch bệnh diễn biến phức tạp. Thực hiện Chỉ "
     "thị số 34-CT/TW ngày 20/5/2019 của Ban Bí thư và Công văn "
     "5169-CV/BTGTW, ngày 21/6/2019 của Ban Tuyên giáo Trung ương, Ban "
     "Thường vụ Tỉnh ủy yêu cầu:\n\n"
     "1. Các huyện ủy, thành ủy chỉ đạo quyết liệt công tác phòng, "
     "chống dịch.\n\n"
     "2. Ban cán sự đảng UBND tỉnh báo cáo kết quả trước ngày 30/7/2019.\n\n"
     "Nơi nhận:\n- Như trên,\n- Thường trực Tỉnh ủy,\n- Lưu Văn phòng Tỉnh ủy.\n"
     "\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\n\n\nA Pớt Niê\n",
     "party|1450-CV/TU|Công văn|2019-07-03|Kon Tum|Tỉnh ủy Kon Tum|tăng cường phòng, chống dịch tả "
     "lợn châu Phi|A Pớt Niê",
     "34-CT/TW@2019-05-20 5169-CV/BTGTW@2019-06-21"},
    {"number behind its type",
     "QUỐC HỘI\n-------\nNghị quyết số: 61/2018/QH14\n\n"
     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Hà Nội, ngày 15 tháng 6 năm 2018\n\nNGHỊ QUYẾT\n"
     "Về thành lập Đoàn giám sát\n________\n\nQUỐC HỘI\n"
     "NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
     "Căn cứ Hiến pháp; Luật Hoạt động giám sát của Quốc hội số "
     "87/2015/QH13;\n\nQUYẾT NGHỊ:\n\nĐiều 1. Thành lập Đoàn giám sát.\n\n\n"
     "CHỦ TỊCH QUỐC HỘI\n\n\n\nPhạm Bích Trâm\n",
     "state|61/2018/QH14|Nghị quyết|2018-06-15|Hà Nội|Quốc hội|Về thành lập Đoàn giám sát|Phạm "
     "Bích Trâm",
     "87/2015/QH13"},
    {"joint paper",
     "HUYỆN ỦY PHÚ TÂN\nBAN DÂN VẬN - BAN TUYÊN GIÁO\n*\nSố 04-CTr/BDVHU-BTGHU\n"
     "\nĐẢNG CỘNG SẢN VIỆT NAM\nPhú Tân, ngày 13 tháng 3 năm 2014\n\n"
     "CHƯƠNG TRÌNH PHỐI HỢP\ncông tác giữa Ban Dân vận và Ban Tuyên giáo\n"
     "năm 2014\n-----\n\n"
     "Căn cứ Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Hội nghị Trung "
     "ương 7 khóa XI; Hai ban thống nhất chương trình phối hợp như sau:\n\n"
     "1. Nắm tình hình dư luận.\n\n2. Kiểm tra cơ sở hai lần trong năm.\n\n"
     "Nơi nhận:\n- Thường trực Huyện ủy;\n- Lưu hai ban.\n\n",
     "party|04-CTr/BDVHU-BTGHU|Chương trình phối hợp|2014-03-13|Phú Tân|Ban Dân vận Huyện ủy Phú "
     "Tân|công "
     "tác giữa Ban Dân vận và Ban Tuyên giáo năm 2014|",
     "25-NQ/TW@2013-06-03"},
    {"party group of a people's committee",
     "TỈNH ỦY HẢI DƯƠNG\nĐẢNG CỘNG SẢN VIỆT NAM\n"
     "BAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN TỈNH\n"
     "Hải Dương, ngày 28 tháng 10 năm 2022\n*\nSố 210-TTr/BCSĐ\n\nTỜ TRÌNH\n"
     "về chủ trương đầu tư tuyến đường trục Đông - Tây\n-----\n\n"
     "Kính gửi: Ban Thường vụ Tỉnh ủy\n\n"
     "Căn cứ Quy chế làm việc số 03-QC/TU ngày 15/01/2021 của Ban Chấp "
     "hành Đảng bộ tỉnh; Kết luận số 512-KL/TU ngày 10/10/2022 của Ban "
     "Thường vụ Tỉnh ủy,\n\n"
     "Ban cán sự đảng UBND tỉnh kính trình Ban Thường vụ Tỉnh ủy xem xét.\n\n"
     "Nơi nhận:\n- Như trên,\n- Lưu BCSĐ.\n\nT/M BAN CÁN SỰ ĐẢNG\nBÍ THƯ\n\n\n\n"
     "Triệu Thế Hùng Cường\n",
     "party|210-TTr/BCSĐ|Tờ trình|2022-10-28|Hải Dương|Ban cán sự đảng Ủy ban nhân dân tỉnh Hải "
     "Dương|về chủ trương đầu tư tuyến đường trục Đông - Tây|Triệu Thế Hùng Cường",
     "03-QC/TU@2021-01-15 512-KL/TU@2022-10-10"},
    {"steering committee, kiêm",
     "HUYỆN ỦY YÊN THẾ                                ĐẢNG CỘNG SẢN "
     "VIỆT NAM\n"
     "BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ           Yên Thế, ngày 27 "
     "tháng 02 năm 2018\n*                                               \n"
     "Số 09-KH/BCĐ                                    \n\nKẾ HOẠCH\n"
     "kiểm tra việc thực hiện quy chế dân chủ\nở cơ sở năm 2018\n-----\n\n"
     "Thực hiện Chương trình công tác số 25-CTr/HU ngày 10/01/2018 của "
     "Huyện ủy, Ban Chỉ đạo xây dựng kế hoạch kiểm tra như sau:\n\n"
     "1. Đối tượng: 5 xã, 3 cơ quan.\n\n"
     "2. Thời gian: từ ngày 15/4/2018 đến ngày 30/5/2018.\n\n"
     "Nơi nhận:                                    PHÓ BÍ THƯ THƯỜNG TRỰC\n"
     "- Thường trực Huyện ủy;                      kiêm\n"
     "- Các thành viên BCĐ;                        TRƯỞNG BAN CHỈ ĐẠO\n"
     "- Lưu.                                       \n"
     "                                             \n"
     "                                             \n"
     "                                             Giáp Văn Ơn\n",
     "party|09-KH/BCĐ|Kế hoạch|2018-02-27|Yên Thế|Ban Chỉ đạo thực hiện quy chế dân chủ Huyện ủy "
     "Yên Thế|kiểm tra việc thực hiện quy chế dân chủ ở cơ sở năm 2018|Giáp Văn Ơn",
     "25-CTr/HU@2018-01-10"},
    {"deputy abbreviated, name in capitals",
     "ĐẢNG BỘ TỈNH QUẢNG NAM\nHUYỆN ỦY ĐẠI LỘC\n*\nSố: 21-CT/HU\n\n"
     "ĐẢNG CỘNG SẢN VIỆT NAM\nĐại Lộc, ngày 5 tháng 9 năm 1998\n\nCHỈ THỊ\n"
     "V/v tăng cường lãnh đạo công tác thủy lợi vụ đông xuân 1998 - 1999\n"
     "-----\n\n"
     "Vụ đông xuân vừa qua, nhiều công trình thủy lợi xuống cấp. Để "
     "khắc phục, Ban Thường vụ Huyện ủy chỉ thị:\n\n"
     "1- Các cấp ủy đảng phải coi thủy lợi là biện pháp hàng đầu.\n\n"
     "2- Thực hiện nghiêm Chỉ thị 11-CT/TU ngày 12-8-1998 của Tỉnh ủy.\n\n"
     "Nơi nhận:\n- TV Tỉnh ủy;\n- Các xã, thị trấn;\n- Lưu.\n\n"
     "T/M BAN THƯỜNG VỤ HUYỆN ỦY\nP. BÍ THƯ THƯỜNG TRỰC\n(Đã ký và đóng dấu)\n"
     "NGUYỄN TẤN KHUÊ\n",
     "party|21-CT/HU|Chỉ thị|1998-09-05|Đại Lộc|Huyện ủy Đại Lộc|tăng cường lãnh đạo công tác thủy "
     "lợi vụ đông xuân 1998 - 1999|Nguyễn Tấn Khuê",
     "11-CT/TU@1998-08-12"},
    {"letter that lost its letterhead",
     "Kính gửi: Các đơn vị trực thuộc Sở\n\n"
     "Căn cứ Luật Viên chức; Công văn số 1120/SNV-CCVC ngày 14/9/2011 "
     "của Sở Nội vụ, Sở Nông nghiệp và Phát triển nông thôn đề nghị các "
     "đơn vị rà soát hồ sơ, gửi báo cáo trước ngày 15/10/2011./.\n\nNơi nhận:\n"
     "- Như trên;\n- Lưu: VT, TCCB.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n\n"
     "Dương Thanh Tùng\n",
     "state||Công văn|||||Dương Thanh Tùng", "1120/SNV-CCVC@2011-09-14"},
    {"TƯ of the centre",
     "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 112-QĐ/TƯ\n\nĐẢNG CỘNG SẢN VIỆT NAM\n"
     "Hà Nội, ngày 25 tháng 12 năm 2012\n\nQUYẾT ĐỊNH\n"
     "về một số chế độ chi hoạt động công tác đảng\ncủa tổ chức đảng cơ sở\n"
     "-----\n\n"
     "- Căn cứ Điều lệ Đảng và Quy chế làm việc của Ban Chấp hành Trung "
     "ương, Bộ Chính trị và Ban Bí thư khóa XI;\n"
     "- Căn cứ Quyết định số 84-QĐ/TW, ngày 01-10-2003 của Ban Bí thư;\n"
     "- Xét đề nghị của Văn phòng Trung ương Đảng,\n\nBAN BÍ THƯ QUYẾT ĐỊNH\n\n"
     "Điều 1. Ban hành kèm theo Quyết định này Quy định về chế độ chi.\n\n"
     "Điều 2. Quyết định này thay thế Quyết định số 84-QĐ/TW, ngày "
     "01-10-2003.\n\nNơi nhận:\n- Như Điều 2,\n"
     "- Các đồng chí Ủy viên Trung ương Đảng,\n- Lưu VPTW.\n\nT/M BAN BÍ THƯ\n\n\n"
     "\nLê Hữu Tráng\n",
     "party|112-QĐ/TW|Quyết định|2012-12-25|Hà Nội|Ban Bí thư|về một số chế độ chi hoạt động công "
     "tác đảng của tổ chức đảng cơ sở|Lê Hữu Tráng",
     "84-QĐ/TW@2003-10-01"},
    {"blank number with a year",
     "ỦY BAN NHÂN DÂN\nTỈNH TRÀ VINH\n-------\nSố:      /2017/QĐ-UBND\n\n"
     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Trà Vinh, ngày 30 tháng 5 năm 2017\n\nQUYẾT ĐỊNH\n"
     "Ban hành Quy định quản lý hoạt động đò ngang\n"
     "trên địa bàn tỉnh Trà Vinh\n________\n\nỦY BAN NHÂN DÂN TỈNH TRÀ VINH\n\n"
     "Căn cứ Luật Giao thông đường thủy nội địa ngày 15 tháng 6 năm 2004;\n"
     "Căn cứ Thông tư số 50/2014/TT-BGTVT ngày 17 tháng 10 năm 2014 của "
     "Bộ trưởng Bộ Giao thông vận tải;\n"
     "Theo đề nghị của Giám đốc Sở Giao thông vận tải tại Tờ trình số "
     "66/TTr-SGTVT ngày 12 tháng 5 năm 2017,\n\nQUYẾT ĐỊNH:\n\n"
     "Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý hoạt "
     "động đò ngang.\n\n"
     "Điều 2. Quyết định này có hiệu lực từ ngày 10 tháng 6 năm 2017 và "
     "thay thế Quyết định số 20/2009/QĐ-UBND ngày 04/9/2009; bãi bỏ Chỉ "
     "thị số 09/CT-UBND ngày 02/8/2010.\n\nNơi nhận:\n- Như Điều 3;\n"
     "- Bộ Giao thông vận tải;\n- Lưu: VT, KT.\n\nTM. ỦY BAN NHÂN DÂN\n"
     "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\nKim Ngọc Thái Sơn\n",
     "state||Quyết định|2017-05-30|Trà Vinh|Ủy ban nhân dân tỉnh Trà Vinh|Ban hành Quy định quản "
     "lý hoạt động đò ngang trên địa bàn tỉnh Trà Vinh|Kim Ngọc Thái Sơn",
     "50/2014/TT-BGTVT@2014-10-17 66/TTr-SGTVT@2017-05-12 20/2009/QĐ-UBND@2009-09-04 "
     "09/CT-UBND@2010-08-02"},
    {"committee of an organisation, in a Markdown table",
     "| ĐẢNG BỘ HUYỆN LƯƠNG SƠN<br>**ĐẢNG BỘ XÃ TRUNG SƠN**<br>BAN CHẤP HÀNH | "
     "**ĐẢNG CỘNG SẢN VIỆT NAM** |\n|:---:|:---:|\n"
     "| Số 118-BC/ĐU | *Trung Sơn, ngày 12 tháng 3 năm 2020* |\n\n"
     "# BÁO CÁO\n**tổng kết nhiệm kỳ 2015 - 2020**\n\n"
     "Thực hiện Chỉ thị 35-CT/TW, kinh tế của xã tăng 12,5%.\n\n"
     "**T/M ĐẢNG ỦY**\n**BÍ THƯ**\n\nPhạm Bá Uẩn\n",
     "party|118-BC/ĐU|Báo cáo|2020-03-12|Trung Sơn|Đảng ủy xã Trung Sơn|tổng kết nhiệm kỳ 2015 - "
     "2020|Phạm Bá Uẩn",
     "35-CT/TW"},
};
