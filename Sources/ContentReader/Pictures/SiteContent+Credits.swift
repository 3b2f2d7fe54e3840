extension SiteContent {
    /// Notes at each picture who made it, as the first place says that shows it and gives a credit.
    mutating func creditPictures() {
        for image in places.pictures.map(\.value) where image.credit != nil || image.licence != nil {
            guard let picture = pictures[image.file], picture.credit == nil, picture.licence == nil else { continue }
            pictures[image.file]?.credit = image.credit
            pictures[image.file]?.licence = image.licence
            pictures[image.file]?.source = image.source
        }
    }
}
